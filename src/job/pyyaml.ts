import type { ScalarTag, Tags } from "yaml";

/** PyYAML reads no `y` and `n` as booleans, although YAML 1.1 says so. */
const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
/** PyYAML wants a dot and a signed exponent: `1e3` is text there, and `1.0e+3` is a number. */
const EXPONENT = /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)[eE][-+][0-9]+$/;

/** The YAML 1.1 tags, narrowed to what PyYAML makes of plain scalars: ROCK reads job files with it. */
export function pyyamlTags(tags: Tags): Tags {
  return tags.map((tag) => {
    if (typeof tag === "string" || !("test" in tag) || tag.test === undefined) {
      return tag;
    }
    const test = narrowed(tag);
    return test === null ? tag : { ...tag, test };
  });
}

function narrowed(tag: ScalarTag): RegExp | null {
  if (tag.tag === "tag:yaml.org,2002:bool") {
    return tag.test?.test("yes") === true ? TRUE : FALSE;
  }
  return tag.tag === "tag:yaml.org,2002:float" && tag.format === "EXP" ? EXPONENT : null;
}
