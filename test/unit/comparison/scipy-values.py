"""Answers cases, a JSON array on the standard input, with what SciPy says of each: an array of numbers a case."""

import json
import math
import sys

import numpy
from scipy import optimize, special, stats


def wilson(case):
    return stats.binomtest(case["passed"], case["tried"]).proportion_ci(1 - case["significance"], "wilson")


def clopper_pearson(case):
    return stats.binomtest(case["passed"], case["tried"]).proportion_ci(1 - case["significance"], "exact")


def mcnemar(case):
    lost, won = case["lost"], case["won"]
    if lost + won == 0:
        return [1, 1, 1]
    exact = stats.binomtest(lost, lost + won, 0.5).pvalue
    mid_p = min(1, 2 * stats.binom.cdf(min(lost, won), lost + won, 0.5)) if lost != won else 1
    if lost != won:
        mid_p -= stats.binom.pmf(min(lost, won), lost + won, 0.5)
    return [exact, mid_p, stats.binomtest(lost, lost + won, 0.5, alternative="greater").pvalue]


def tango(case):
    """Tango's interval by his score function with the likelihood maximized numerically, not by its closed form."""
    lost, won, tasks = case["lost"], case["won"], case["tasks"]
    z = stats.norm.isf(case["significance"] / 2)

    def score(difference):
        low, high = max(0, -difference), (1 - difference) / 2

        def slope(share):
            # Of lost log(share) + won log(share + difference) + ties log(1 - 2 share - difference).
            return (
                (lost / share if lost else 0)
                + (won / (share + difference) if won else 0)
                - 2 * (tasks - lost - won) / (1 - 2 * share - difference)
            )

        edge = 1e-13
        if slope(low + edge) <= 0:
            share = low
        elif slope(high - edge) >= 0:
            share = high
        else:
            share = optimize.brentq(slope, low + edge, high - edge, xtol=1e-15)
        variance = tasks * (2 * share + difference * (1 - difference))
        return (won - lost - tasks * difference) / math.sqrt(variance)

    edge = 1e-9
    return [
        optimize.brentq(lambda difference: score(difference) - z, -1 + edge, 1 - edge, xtol=1e-14),
        optimize.brentq(lambda difference: score(difference) + z, -1 + edge, 1 - edge, xtol=1e-14),
    ]


def sign_flip(case):
    differences = numpy.array(case["differences"])
    test = stats.permutation_test(
        (differences,), numpy.sum, permutation_type="samples", n_resamples=numpy.inf, alternative="two-sided"
    )
    return [test.pvalue]


def paired_t(case):
    test = stats.ttest_1samp(case["differences"], 0)
    return [test.statistic, test.pvalue, *test.confidence_interval(1 - case["significance"])]


def bootstrap(case):
    found = stats.bootstrap(
        (numpy.array(case["differences"]),),
        numpy.mean,
        n_resamples=100_000,
        confidence_level=1 - case["significance"],
        method="BCa",
        rng=numpy.random.default_rng(1),
    )
    return found.confidence_interval


def e_value(case):
    lost, won = case["lost"], case["won"]
    flips = lost + won
    logarithm = (flips + 1) * math.log(2) + special.betaln(lost + 1, won + 1)
    return [math.exp(logarithm + stats.binom.logcdf(lost, flips + 1, 0.5))]


def smallest_drop(case):
    count, variance = case["count"], case["variance"]
    z = stats.norm.isf(case["significance"] / 2)

    def short(drop):
        power = stats.norm.ppf(0.8) * math.sqrt(max(0, variance + drop - drop**2))
        return drop * math.sqrt(count) - z * math.sqrt(variance + drop) - power

    return [1 if short(1) <= 0 else optimize.brentq(short, 1e-9, 1, xtol=1e-14)]


def attempts(case):
    n, passed, k = case["attempts"], case["passed"], case["k"]
    return [1 - math.comb(n - passed, k) / math.comb(n, k), math.comb(passed, k) / math.comb(n, k)]


def holm(case):
    p_values = numpy.array(case["pValues"])
    order = numpy.argsort(p_values)
    steps = p_values[order] * numpy.arange(len(p_values), 0, -1)
    adjusted = numpy.empty_like(p_values)
    adjusted[order] = numpy.minimum(1, numpy.maximum.accumulate(steps))
    return adjusted


FUNCTIONS = {
    "wilson": wilson,
    "clopper-pearson": clopper_pearson,
    "mcnemar": mcnemar,
    "tango": tango,
    "sign-flip": sign_flip,
    "paired-t": paired_t,
    "bootstrap": bootstrap,
    "e-value": e_value,
    "smallest-drop": smallest_drop,
    "attempts": attempts,
    "holm": holm,
}

json.dump([[float(value) for value in FUNCTIONS[case["function"]](case)] for case in json.load(sys.stdin)], sys.stdout)
