"""Inert modules for packages that ROCK imports but this test server never uses.

ROCK's admin imports the clients of every backend it can drive (Ray, Kubernetes, Nacos, S3), and 1.7's rocklet imports
the gem environments. They are large, and no code path of this server reaches them, so a module stands in for each one
that is not installed: it can be imported from, and says what is missing as soon as something of it is used.
"""

import importlib
import importlib.util
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

PACKAGES = ("ray", "kubernetes", "nacos", "boto3", "botocore", "gem")


def _unused(*_arguments, **_options):
    raise NotImplementedError("this test server runs without that package")


def _decorator(*_arguments, **_options):
    return lambda decorated: decorated


# What ROCK calls while it is imported or from a timer. Everything else is only named.
_CALLED = {
    "ray.remote": _decorator,
    "ray.cluster_resources": dict,
    "ray.available_resources": dict,
}


class _AbsentModule(ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        called = _CALLED.get(f"{self.__name__}.{name}")
        if called is not None:
            return called
        if name[0].isupper():
            # A subclass of Exception serves as annotation, as base class and in an except clause.
            return type(name, (Exception,), {"__init__": _unused})
        return importlib.import_module(f"{self.__name__}.{name}")


class _AbsentPackages:
    """Finder and loader in one, for the packages that nothing else finds."""

    def __init__(self, names):
        self._names = frozenset(names)

    def find_spec(self, fullname, _path=None, _target=None):
        if fullname.partition(".")[0] not in self._names:
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec):
        return _AbsentModule(spec.name)

    def exec_module(self, _module):
        pass


def stand_in_for_absent_packages():
    """Makes `import` of every package above succeed, installed or not."""
    absent = [name for name in PACKAGES if importlib.util.find_spec(name) is None]
    sys.meta_path.append(_AbsentPackages(absent))
