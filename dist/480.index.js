export const id = 480;
export const ids = [480];
export const modules = {

/***/ 72826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ compareRecords)
});

// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(51036);
;// CONCATENATED MODULE: ./build/src/comparison/statistics/bisect.js
/** Where `isBeyond` turns from false to true between `low` and `high`, to the last digits; `high` if it never does. */
function bisect(low, high, isBeyond) {
    let inside = low;
    let outside = high;
    for (let step = 0; step < 60; step += 1) {
        const middle = (inside + outside) / 2;
        if (isBeyond(middle)) {
            outside = middle;
        }
        else {
            inside = middle;
        }
    }
    return outside;
}

// EXTERNAL MODULE: ./node_modules/jstat/dist/jstat.js
var jstat = __webpack_require__(32453);
;// CONCATENATED MODULE: ./build/src/comparison/statistics/distributions.js
/**
 * The distribution functions that the formulas stand on, by jStat: one package without dependencies, 0.13 MB of the bundle
 * in a part that is loaded when something is compared. Its normal distribution is exact to 1e-10, beta to 1e-8 and t, which
 * decides nothing, to 1e-7. Those of @stdlib are exact to the last digit, but 239 packages and, with their licences,
 * 2.4 MB; those of simple-statistics are read off a printed table. Fair coins, which decide, are added up here.
 */

/** P(Z ≤ z) of the standard normal distribution. */
function normalCdf(z) {
    return jstat.normal.cdf(z, 0, 1);
}
/** The z with P(Z ≤ z) = probability. */
function normalQuantile(probability) {
    return jstat.normal.inv(probability, 0, 1);
}
/** The z that a two-sided test at this significance needs: 1.96 at 0.05. */
function twoSidedQuantile(significance) {
    return normalQuantile(1 - significance / 2);
}
/** P(T ≤ t) of Student's t distribution. */
function tCdf(t, degreesOfFreedom) {
    return jstat.studentt.cdf(t, degreesOfFreedom);
}
/** The t with P(T ≤ t) = probability. */
function tQuantile(probability, degreesOfFreedom) {
    return jstat.studentt.inv(probability, degreesOfFreedom);
}
/** The x with P(X ≤ x) = probability of the beta distribution. */
function distributions_betaQuantile(probability, alpha, beta) {
    return jStat.beta.inv(probability, alpha, beta);
}
/** The logarithm of the beta function B(alpha, beta), which itself underflows from some hundreds on. */
function logBeta(alpha, beta) {
    return jstat.betaln(alpha, beta);
}
/** P(X ≤ heads) of `throws` fair coins, exact also far out, where jStat's is 0. */
function distributions_coinCdf(heads, throws) {
    if (2 * heads >= throws) {
        return heads >= throws ? 1 : 1 - distributions_coinCdf(throws - heads - 1, throws);
    }
    if (heads < 0) {
        return 0;
    }
    // C(throws, heads) / 2^throws, the largest term; then each from the one above it, until they change nothing more.
    let term = Math.exp(-logBeta(heads + 1, throws - heads + 1) - Math.log(throws + 1) - throws * Math.LN2);
    let sum = 0;
    for (let fewer = heads; fewer >= 0 && sum + term > sum; fewer -= 1) {
        sum += term;
        term *= fewer / (throws - fewer + 1);
    }
    return sum;
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/detectable.js


const POWER = 0.8;
/**
 * The smallest drop of a rate that would be seen with at least 80% power: the δ with
 *
 *     δ = (z₁₋α⸝₂ √(s² + δ) + z₀.₈ √(s² + δ − δ²)) / √n
 *
 * Connor, "Sample size for testing differences in proportions for the paired-sample design", Biometrics 43 (1987), where
 * the flips are those seen, s², and besides those that the drop itself adds, δ: tasks that break outright. Without these
 * the real power is 3 to 82% in simulations, with them 79 to 98%. 1 where no drop is large enough.
 */
function smallestDropSeen({ count, variance }, significance) {
    const z = twoSidedQuantile(significance);
    const zOfPower = normalQuantile(POWER);
    const needed = (drop) => z * Math.sqrt(variance + drop) + zOfPower * Math.sqrt(Math.max(0, variance + drop - drop ** 2));
    return bisect(0, 1, (drop) => drop * Math.sqrt(count) > needed(drop));
}
/**
 * The smallest shift of a mean that would be seen with 80% power, for what has no flips, such as cost: (z₁₋α⸝₂ + z₀.₈) s / √n.
 */
function smallestShiftSeen({ count, variance }, significance) {
    return (twoSidedQuantile(significance) + normalQuantile(POWER)) * Math.sqrt(variance / count);
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/moments.js
/** Added up from the smallest, so that the order of the values changes no digit. */
function momentsOf(values) {
    const sorted = Float64Array.from(values).sort();
    const count = sorted.length;
    const mean = sorted.reduce((sum, value) => sum + value, 0) / count;
    const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const cubes = sorted.reduce((sum, value) => sum + (value - mean) ** 3, 0);
    const isConstant = count === 0 || sorted[0] === sorted[count - 1];
    return {
        count,
        mean: isConstant && count > 0 ? (sorted[0] ?? mean) : mean,
        variance: isConstant ? 0 : squares / (count - 1),
        skew: isConstant ? 0 : cubes / squares ** 1.5,
    };
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/exact-flips.js
/**
 * The chance that the sum of a random half of `sizes`, whole numbers each taken with chance ½, reaches `wanted`. Adds one
 * size after the other to the distribution of the sum (Pagano and Tritchler, "On Obtaining Permutation Distributions in
 * Polynomial Time", JASA 78, 1983).
 */
function tailByConvolution(sizes, wanted) {
    const unit = sizes.reduce(greatestCommonDivisor, 0);
    const total = sizes.reduce((sum, size) => sum + size, 0) / unit;
    const chances = new Float64Array(total + 1);
    chances[0] = 1;
    let largest = 0;
    for (const size of sizes) {
        const step = size / unit;
        largest += step;
        // From above, so that what is read was not yet written; below `step` the size was not taken.
        for (let sum = largest; sum >= step; sum -= 1) {
            chances[sum] = ((chances[sum] ?? 0) + (chances[sum - step] ?? 0)) / 2;
        }
        for (let sum = step - 1; sum >= 0; sum -= 1) {
            chances[sum] = (chances[sum] ?? 0) / 2;
        }
    }
    // From the smallest chances on, so that these are not rounded away.
    let tail = 0;
    for (let sum = total; sum >= wanted / unit; sum -= 1) {
        tail += chances[sum] ?? 0;
    }
    return tail;
}
function greatestCommonDivisor(left, right) {
    let [larger, smaller] = [left, right];
    while (smaller > 0) {
        [larger, smaller] = [smaller, larger % smaller];
    }
    return larger;
}
/**
 * The share of all ways to give `sizes` signs whose sum reaches `wanted`. Looks at the sums of one half of the sizes for
 * each sum of the other half, both sorted: 2 · 2^(m/2) sums instead of 2^m (Horowitz and Sahni, "Computing Partitions with
 * Applications to the Knapsack Problem", JACM 21, 1974).
 */
function tailByHalves(sizes, wanted) {
    const middle = sizes.length >> 1;
    const left = signedSums(sizes.subarray(0, middle)).sort();
    const right = signedSums(sizes.subarray(middle)).sort();
    let reaching = 0;
    let first = right.length;
    for (const sum of left) {
        while (first > 0 && sum + (right[first - 1] ?? 0) >= wanted) {
            first -= 1;
        }
        reaching += right.length - first;
    }
    return reaching / (left.length * right.length);
}
/** The sums of all 2^m ways to give the sizes signs; bit i of a place says that size i is positive. */
function signedSums(sizes) {
    const sums = new Float64Array(2 ** sizes.length);
    let known = 1;
    for (const size of sizes) {
        for (let place = 0; place < known; place += 1) {
            const sum = sums[place] ?? 0;
            sums[place] = sum - size;
            sums[place + known] = sum + size;
        }
        known *= 2;
    }
    return sums;
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/lattice.js
/** Means of a few attempts are multiples of 1/60 or 1/420, rewards often of 0.01 or 0.001. */
const LARGEST_DENOMINATOR = 1000;
/** How far from its multiple a value may be, as a share of the largest: more than rounding, less than anybody measures. */
const ROUNDING = 1e-9;
/** Whole numbers below are exact. */
const LARGEST_SUM = 2 ** 52;
/** The values on the coarsest lattice 1, ½, ⅓, …, 1/1000 that has them all; null where none has. */
function latticeOf(values) {
    const each = Array.from(values);
    const largest = each.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    if (largest * each.length * LARGEST_DENOMINATOR > LARGEST_SUM) {
        return null;
    }
    for (let denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator += 1) {
        const rounding = ROUNDING * largest * denominator;
        if (each.every((value) => Math.abs(value * denominator - Math.round(value * denominator)) <= rounding)) {
            return { unit: 1 / denominator, multiples: Float64Array.from(each, (value) => Math.round(value * denominator)) };
        }
    }
    return null;
}

// EXTERNAL MODULE: ./node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var xoroshiro128plus = __webpack_require__(19821);
;// CONCATENATED MODULE: ./build/src/comparison/statistics/random.js
/**
 * Seeded random numbers by pure-rand (15 kB in the bundle, made for fast-check by its author): xoroshiro128+, Blackman and
 * Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47 (2021). One seed always gives one sequence, on
 * every machine, so that a comparison made again says the same.
 */

function randomBits(seed) {
    return (0,xoroshiro128plus/* xoroshiro128plus */.b)(seed);
}
const TWO_TO_16 = 2 ** 16;
const TWO_TO_32 = 2 ** 32;
/**
 * Fills `indices` with random numbers below `bound`, all equally likely: Lemire, "Fast Random Integer Generation in an
 * Interval", ACM TOMACS 29 (2019). Two are made of each 32 bits where 16 bits suffice.
 */
function fillWithIndices(indices, bound, random) {
    let filled = 0;
    if (bound > TWO_TO_16) {
        const unfair = TWO_TO_32 % bound;
        while (filled < indices.length) {
            const bits = random.next() >>> 0;
            if (bits >= unfair) {
                indices[filled++] = bits % bound;
            }
        }
        return;
    }
    const unfair = TWO_TO_16 % bound;
    while (filled < indices.length) {
        const bits = random.next();
        const first = (bits & 0xffff) * bound;
        const second = (bits >>> 16) * bound;
        if ((first & 0xffff) >= unfair) {
            indices[filled++] = first >>> 16;
        }
        if ((second & 0xffff) >= unfair && filled < indices.length) {
            indices[filled++] = second >>> 16;
        }
    }
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/random-flips.js


/** The size of the tables: the sums of all 2^8 ways to give eight sizes signs. */
const BITS = 8;
/** How many of so many random choices of signs give `sizes` a sum of at least `wanted`, in either direction. */
function randomFlipsReaching(sizes, wanted, flips, seed) {
    let reaching = 0;
    for (const sum of randomFlipSums(sizes, flips, seed)) {
        if (Math.abs(sum) >= wanted) {
            reaching += 1;
        }
    }
    return reaching;
}
/**
 * The sums of `sizes` under that many random choices of signs. One draw of 32 bits gives 32 sizes their signs, by four
 * tables of the sums of eight; a block of 32 is done for all flips at once, so that its tables stay in the processor's
 * cache.
 */
function randomFlipSums(sizes, flips, seed) {
    const random = randomBits(seed);
    const sums = new Float64Array(flips);
    for (let start = 0; start < sizes.length; start += 4 * BITS) {
        const [first, second, third, fourth] = [0, 1, 2, 3].map((table) => tableOf(sizes, start + table * BITS));
        for (let flip = 0; flip < flips; flip += 1) {
            const bits = random.next();
            sums[flip] =
                sums[flip] +
                    first[bits & 255] +
                    second[(bits >>> 8) & 255] +
                    third[(bits >>> 16) & 255] +
                    fourth[bits >>> 24];
        }
    }
    return sums;
}
/** The sums of the eight sizes from `start` on; past the last size there is nothing to add. */
function tableOf(sizes, start) {
    const eight = new Float64Array(BITS);
    eight.set(sizes.subarray(start, start + BITS));
    return signedSums(eight);
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/sign-flip.js



const EXACT = { kind: "exact" };
/** All 2^20 ways are looked at. */
const EXACT_DIFFERENCES = 20;
/** Steps of adding up distributions, exact at any number of differences; some 50 ms. */
const CONVOLUTION_STEPS = 5e7;
const FLIPS = 100_000;
const SEED = 20_240_601;
/**
 * The two-sided sign-flip permutation test of paired differences: if nothing changed, each difference could as well have
 * had the other sign. Fisher, "The Design of Experiments" (1935), chapter 3; Good, "Permutation, Parametric and Bootstrap
 * Tests of Hypotheses" (2005). Ties, with difference 0, say nothing.
 *
 * Exact for up to 20 differences, and for any number of multiples of one unit, as means of a few rewards are; else by 100,000 random flips with a fixed seed, the observed one counted among them (Phipson and Smyth, "Permutation
 * P-values Should Never Be Zero", SAGMB 9, 2010). For one attempt with rewards 0 and 1 it is McNemar's exact test.
 */
function signFlipTest(differences) {
    const lattice = latticeOf(differences);
    const values = lattice?.multiples ?? Float64Array.from(differences);
    const observed = Math.abs(values.toSorted().reduce((sum, value) => sum + value, 0));
    const sizes = values
        .map(Math.abs)
        .filter((size) => size > 0)
        .sort();
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const reached = observed - roundingOf(total);
    if (reached <= 0) {
        return { pValue: 1, method: EXACT };
    }
    if (sizes.length <= EXACT_DIFFERENCES) {
        return { pValue: 2 * tailByHalves(sizes, reached), method: EXACT };
    }
    if (lattice !== null && sizes.length * total <= CONVOLUTION_STEPS) {
        const pValue = 2 * tailByConvolution(sizes, (total + observed) / 2);
        // What is too small for a number is not impossible.
        return { pValue: Math.min(1, Math.max(pValue, Number.MIN_VALUE)), method: EXACT };
    }
    const reaching = randomFlipsReaching(sizes, reached, FLIPS, SEED);
    return { pValue: (reaching + 1) / (FLIPS + 1), method: { kind: "random", flips: FLIPS } };
}
/** Two sums that are equal in truth differ by less than this. */
function roundingOf(total) {
    return total * 1e-12;
}

;// CONCATENATED MODULE: ./build/src/comparison/change.js



/** A difference below this share of its parts is what rounding left of none. */
const change_ROUNDING = 1e-12;
function differencesOf(means) {
    return Float64Array.from(means, ({ base, new: now }) => {
        const difference = now - base;
        return Math.abs(difference) <= change_ROUNDING * Math.max(Math.abs(base), Math.abs(now)) ? 0 : difference;
    });
}
/** Tests whether a quantity changed; null where nothing is compared. */
function changeOf(means, { mayBeShare }, significance) {
    if (means.length === 0) {
        return null;
    }
    const differences = differencesOf(means);
    const moments = momentsOf(differences);
    const isOfShares = mayBeShare && means.every(({ base, new: now }) => isShare(base) && isShare(now));
    return {
        compared: means.length,
        baseMean: momentsOf(means.map(({ base }) => base)).mean,
        newMean: momentsOf(means.map((pair) => pair.new)).mean,
        difference: moments.mean,
        ...signFlipTest(differences),
        // What flips drops by flips; anything else shifts.
        smallestSeen: (isOfShares ? smallestDropSeen : smallestShiftSeen)(moments, significance),
        scale: isOfShares ? "share" : "other",
    };
}
function isShare(mean) {
    return mean >= 0 && mean <= 1;
}
/** The flips of tasks with nothing but 0 and 1; null where there is anything between. */
function flipsOf(means) {
    const isBinary = means.every(({ base, new: now }) => base === base ** 2 && now === now ** 2);
    const count = (base) => means.filter((pair) => pair.base === base && pair.new === 1 - base).length;
    return isBinary ? { lost: count(1), won: count(0) } : null;
}

// EXTERNAL MODULE: ./build/src/comparison/quantity.js
var comparison_quantity = __webpack_require__(23114);
;// CONCATENATED MODULE: ./build/src/comparison/compared-tasks.js

/** The tasks that tell this quantity in both runs. Attempts of one task are one cluster: they are averaged first. */
function comparedTasks(tasks, quantity) {
    return tasks
        .filter(({ isChanged }) => !isChanged)
        .flatMap((task) => comparedTask(task, (0,comparison_quantity/* valuesOf */.sm)(task.base, quantity), (0,comparison_quantity/* valuesOf */.sm)(task.new, quantity)));
}
/** One task with the values of its attempts; nothing where one of the runs has none. */
function comparedTask(task, base, now) {
    const baseMean = (0,comparison_quantity/* meanOf */.hm)(base);
    const newMean = (0,comparison_quantity/* meanOf */.hm)(now);
    return baseMean === null || newMean === null
        ? []
        : [{ task, base: baseMean, new: newMean, attempts: { base: base.length, new: now.length } }];
}
function attemptRange(tasks) {
    const counts = tasks.flatMap(({ attempts }) => [attempts.base, attempts.new]);
    return counts.reduce((range, count) => ({ least: Math.min(range.least, count), most: Math.max(range.most, count) }), {
        least: counts[0] ?? 0,
        most: 0,
    });
}

// EXTERNAL MODULE: ./build/src/results/max-drop.js
var max_drop = __webpack_require__(242);
;// CONCATENATED MODULE: ./build/src/comparison/arm.js
function isMeasured({ measurement }) {
    return measurement.kind === "measured";
}

// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(49976);
;// CONCATENATED MODULE: ./build/src/comparison/pair-agents.js
/** From the surest sign that two entries are the same to the weakest. */
const LIKENESSES = [
    (base, now) => base.name === now.name && base.digest === now.digest && base.place === now.place,
    (base, now) => base.name === now.name && base.digest === now.digest,
    (base, now) => base.name === now.name && base.place === now.place,
];
/**
 * The entries that are in both runs. A changed one is known by its name and place; where the place changed too, by its
 * name alone, if that leaves no choice.
 */
function pairAgents(base, now) {
    const unpairedBase = new Set(base);
    const unpairedNew = new Set(now);
    const pairs = [];
    const pair = (one, other) => {
        unpairedBase.delete(one);
        unpairedNew.delete(other);
        pairs.push({ base: one, new: other });
    };
    for (const isAlike of LIKENESSES) {
        for (const one of unpairedBase) {
            const other = [...unpairedNew].find((candidate) => isAlike(one, candidate));
            if (other !== undefined) {
                pair(one, other);
            }
        }
    }
    for (const one of unpairedBase) {
        const [other, ...others] = named(unpairedNew, one.name);
        if (other !== undefined && others.length === 0 && named(unpairedBase, one.name).length === 1) {
            pair(one, other);
        }
    }
    return pairs.toSorted((left, right) => left.new.place - right.new.place);
}
function named(agents, name) {
    return [...agents].filter((agent) => agent.name === name);
}

;// CONCATENATED MODULE: ./build/src/comparison/pair-tasks.js



/** Pairs the trials of two runs by agent entry, dataset and task, in the order of the base; new tasks come last. */
function pairTasks(base, now) {
    const pairs = pairAgents(agentsOf(base), agentsOf(now));
    const pairOfBase = new Map(pairs.map((pair) => [JSON.stringify(pair.base), pair]));
    const pairOfNew = new Map(pairs.map((pair) => [JSON.stringify(pair.new), pair]));
    const attempts = [
        ...base.map((trial) => ({
            arm: "base",
            trial,
            agent: trial.agent && (pairOfBase.get(JSON.stringify(trial.agent)) ?? { base: trial.agent }),
        })),
        ...now.map((trial) => ({
            arm: "new",
            trial,
            agent: trial.agent && (pairOfNew.get(JSON.stringify(trial.agent)) ?? { new: trial.agent }),
        })),
    ];
    const tasks = (0,group_by/* groupBy */.$)(attempts, ({ agent, trial }) => JSON.stringify([agent, trial.dataset, trial.task]));
    return [...tasks.values()].map(pairTask);
}
function pairTask(attempts) {
    const [{ agent, trial }] = attempts;
    const ofArm = (wanted) => attempts.filter(({ arm }) => arm === wanted).map(({ trial }) => trial);
    const [base, now] = [ofArm("base"), ofArm("new")];
    const isChanged = haveOtherChecksums(base, now);
    return { agent, dataset: trial.dataset, task: trial.task, base, new: now, isChanged };
}
/** A checksum that is unknown is no other one. */
function haveOtherChecksums(base, now) {
    const known = new Set(base.flatMap(({ checksum }) => checksum ?? []));
    return known.size > 0 && now.some(({ checksum }) => checksum !== null && !known.has(checksum));
}
function agentsOf(trials) {
    return [...new Map(trials.flatMap(({ agent }) => (agent === null ? [] : [[JSON.stringify(agent), agent]]))).values()];
}
/** Tasks by agent entry and dataset, without those of an entry or a dataset that only one run has. */
function groupsOf(tasks) {
    const groups = (0,group_by/* groupBy */.$)(tasks, ({ agent, dataset }) => JSON.stringify([agent, dataset]));
    return [...groups.values()].flatMap((tasks) => {
        const [first] = tasks;
        const isInBoth = tasks.some(({ base }) => base.length > 0) && tasks.some((task) => task.new.length > 0);
        return first !== undefined && isInBoth && isPaired(first.agent)
            ? [{ agent: first.agent, dataset: first.dataset, tasks }]
            : [];
    });
}
function isPaired(agent) {
    return agent === null || ("base" in agent && "new" in agent);
}
/** Whether both runs have the task, measured or not. */
function isCommon(task) {
    return task.base.length > 0 && task.new.length > 0 && !task.isChanged;
}
/** Why a task is not compared; null for one that is measured in both runs. */
function whyNotCompared(task) {
    if (task.new.length === 0) {
        return { kind: "only in base" };
    }
    if (task.base.length === 0) {
        return { kind: "only in new" };
    }
    if (task.isChanged) {
        return { kind: "changed" };
    }
    const inBase = task.base.some(isMeasured);
    const inNew = task.new.some(isMeasured);
    if (inBase && inNew) {
        return null;
    }
    const lost = [...(inBase ? [] : task.base), ...(inNew ? [] : task.new)];
    return { kind: "unmeasured", in: inBase ? "new" : inNew ? "base" : "both", causes: causesOf(lost) };
}
function causesOf(trials) {
    return [
        ...new Set(trials.flatMap(({ measurement }) => (measurement.kind === "unmeasured" ? measurement.cause : []))),
    ];
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/mcnemar.js

/**
 * McNemar's exact test, two-sided: if nothing changed, each flip is a fair coin. McNemar, Psychometrika 12 (1947); the
 * sign test on the flips. It is what the sign-flip test gives for one attempt with rewards 0 and 1.
 */
function mcnemarExact({ lost, won }) {
    return Math.min(1, 2 * coinCdf(Math.min(lost, won), lost + won));
}
/**
 * McNemar's mid-p test: half the weight for what was observed itself. Fagerland, Lydersen, Laake, "The McNemar test for
 * binary matched-pairs data: mid-p and asymptotic are better than exact conditional", BMC Med. Res. Methodol. 13 (2013).
 */
function mcnemarMidP({ lost, won }) {
    if (lost === won) {
        return 1;
    }
    const fewer = Math.min(lost, won);
    const below = fewer === 0 ? 0 : distributions_coinCdf(fewer - 1, lost + won);
    return distributions_coinCdf(fewer, lost + won) + below;
}
/**
 * The chance that at least this many of the tasks lost in one run only were lost in the new one, if both lose tasks
 * alike: a one-sided binomial test at ½.
 */
function lostBeyondChance(lostInNewOnly, lostInBaseOnly) {
    return distributions_coinCdf(lostInBaseOnly, lostInNewOnly + lostInBaseOnly);
}

;// CONCATENATED MODULE: ./build/src/comparison/completeness.js






const NEEDED = 0.9;
/**
 * Whether enough was measured, in each run by itself, before anything is concluded: a new agent that hangs on a tenth of
 * the tasks must not be compared by the rest. Null where it was.
 */
function incompletenessOf(tasks, significance) {
    const inBase = tasks.filter(({ base }) => base.length > 0);
    const measuredInBase = inBase.filter(({ base }) => base.some(isMeasured)).length;
    if (measuredInBase < NEEDED * inBase.length) {
        return { kind: "base unmeasured", measured: measuredInBase, tasks: inBase.length };
    }
    const common = tasks.filter(isCommon);
    const measuredInNew = common.filter((task) => task.new.some(isMeasured)).length;
    if (measuredInNew < NEEDED * common.length) {
        return { kind: "new unmeasured", measured: measuredInNew, tasks: common.length };
    }
    return lostMore(common, significance);
}
function lostMore(common, significance) {
    const isLost = (trials) => !trials.some(isMeasured);
    const lostInNewOnly = common.filter((task) => isLost(task.new) && !isLost(task.base)).length;
    const lostInBaseOnly = common.filter((task) => isLost(task.base) && !isLost(task.new)).length;
    const pValue = lostBeyondChance(lostInNewOnly, lostInBaseOnly);
    return pValue < significance / 2 ? { kind: "lost more", lostInNewOnly, lostInBaseOnly, pValue } : null;
}
/**
 * Counts what the new run lost to the deadline, to memory or without a trace as 0, attempt by attempt, and looks whether
 * it would be worse then. That alone never makes it worse: the machine may have been the reason.
 */
function worseIfLostCounts(tasks, quantity, significance) {
    const common = tasks.filter(isCommon);
    const losing = common.filter((task) => task.new.some(isPerhapsItsOwnLoss) && task.base.some(isMeasured)).length;
    if (losing === 0) {
        return null;
    }
    const means = common.flatMap((task) => comparedTask(task, (0,comparison_quantity/* valuesOf */.sm)(task.base, quantity), [
        ...(0,comparison_quantity/* valuesOf */.sm)(task.new, quantity),
        ...task.new.filter(isPerhapsItsOwnLoss).map(() => 0),
    ]));
    const change = changeOf(means, quantity, significance);
    return change !== null && change.pValue < significance && change.difference < 0
        ? { kind: "worse if lost counts", tasks: losing, change }
        : null;
}
function isPerhapsItsOwnLoss({ measurement }) {
    return measurement.kind === "unmeasured" && ["deadline", "out of memory", "missing"].includes(measurement.cause);
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/holm.js
/**
 * p-values of several tests, adjusted so that any false alarm among them is as rare as it was for one: Holm, "A Simple
 * Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of Statistics 6 (1979). In the order given.
 */
function holmAdjusted(pValues) {
    const fromSmallest = pValues.map((pValue, place) => ({ pValue, place })).toSorted((a, b) => a.pValue - b.pValue);
    const adjusted = pValues.map(() => 1);
    let largestSoFar = 0;
    for (const [smaller, { pValue, place }] of fromSmallest.entries()) {
        largestSoFar = Math.max(largestSoFar, Math.min(1, pValue * (pValues.length - smaller)));
        adjusted[place] = largestSoFar;
    }
    return adjusted;
}

;// CONCATENATED MODULE: ./build/src/comparison/conclude.js






/** With fewer tasks even a clear result says little of the next run. */
const FEWEST_TASKS = 10;
/**
 * Concludes for each set of tasks. Sets are judged together: with many agents or datasets one of them would be called worse
 * by chance, so that their p-values are adjusted.
 */
function concludeEach(sets, criteria) {
    const { quantity, significance } = criteria;
    const changes = sets.map((tasks) => changeOf(comparedTasks(tasks, quantity), quantity, significance));
    const adjusted = holmAdjusted(changes.map((change) => change?.pValue ?? 1));
    return sets.map((tasks, index) => {
        const change = changes[index] ?? null;
        const adjustedPValue = adjusted[index] ?? 1;
        return conclude(tasks, change && { ...change, adjustedPValue, tests: sets.length }, criteria);
    });
}
/**
 * The conclusions in their order: whether it can be known at all comes before what is known. A run that is worse without
 * what it lost is worse; one that would be worse only with it is incomplete.
 */
function conclude(tasks, change, criteria) {
    const { quantity, significance } = criteria;
    if (!tasks.some(isCommon)) {
        return { kind: "not-comparable", because: { kind: "no common task" } };
    }
    const incompleteness = incompletenessOf(tasks, significance);
    if (incompleteness !== null) {
        return { kind: "incomplete", because: incompleteness, change };
    }
    if (change === null) {
        return { kind: "not-comparable", because: { kind: "no common task" } };
    }
    const isDifferent = change.adjustedPValue < significance;
    if (isDifferent && change.difference < 0) {
        return { kind: "worse", change };
    }
    const hiddenDrop = worseIfLostCounts(tasks, quantity, significance);
    if (hiddenDrop !== null) {
        return { kind: "incomplete", because: hiddenDrop, change };
    }
    if (isDifferent) {
        return { kind: "better", change };
    }
    if (change.compared < FEWEST_TASKS) {
        return { kind: "too-few", because: { kind: "tasks", needed: FEWEST_TASKS }, change };
    }
    const wanted = (0,max_drop/* dropInUnits */.K)(dropToSee(criteria, change), change.baseMean);
    return change.smallestSeen > wanted
        ? { kind: "too-few", because: { kind: "power", wanted }, change }
        : { kind: "no-evidence", change };
}
/** The drop that must not go unseen: what the gate names, or 10 points of a share and 10% of anything else. */
function dropToSee({ maxDrop }, { scale }) {
    return maxDrop !== null && maxDrop.value > 0
        ? maxDrop
        : { kind: scale === "share" ? "points" : "percent", value: 10 };
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/interval.js
/** The interval of the same thing seen from the other side: of −x where this is of x. */
function mirrored({ low, high }) {
    return { low: -high, high: -low };
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/bootstrap.js





/** As many as an interval needs that decides something. */
const RESAMPLES = 10_000;
/** What Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), section 14.3, think enough, for what only informs. */
const FEWER_RESAMPLES = 2_000;
const bootstrap_SEED = 20_240_602;
/** Two sums that are equal in truth differ by less than this share. */
const bootstrap_ROUNDING = 1e-12;
/**
 * The BCa bootstrap interval of a mean, over tasks: Efron, "Better Bootstrap Confidence Intervals", JASA 82 (1987), with
 * the acceleration of the jackknife. Resamples whose mean equals the observed one count half, as discrete values need.
 * Null where all values are equal: resampling cannot know then how far off the next one would be.
 */
function bcaInterval(values, significance, resamples = RESAMPLES) {
    const lattice = latticeOf(values);
    const sorted = Float64Array.from(lattice?.multiples ?? values).sort();
    if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) {
        return null;
    }
    // In one order and one direction, so that neither the order of the tasks nor that of the arms changes a digit.
    const opposite = sorted.map((value) => -value).toReversed();
    const isTurned = isBefore(sorted, opposite);
    const { low, high } = intervalOfMean(isTurned ? opposite : sorted, significance, resamples);
    const unit = lattice?.unit ?? 1;
    const scaled = { low: low * unit, high: high * unit };
    return isTurned ? mirrored(scaled) : scaled;
}
function intervalOfMean(values, significance, resamples) {
    const observed = values.reduce((sum, value) => sum + value, 0);
    const sums = resampledSums(values, resamples).sort();
    const bias = normalQuantile(shareBelow(sums, observed));
    const acceleration = momentsOf(values).skew / 6;
    const end = (z) => {
        const moved = bias + z;
        return quantile(sums, normalCdf(bias + moved / (1 - acceleration * moved))) / values.length;
    };
    const z = normalQuantile(significance / 2);
    return { low: end(z), high: end(-z) };
}
function resampledSums(values, resamples) {
    const random = randomBits(bootstrap_SEED);
    const indices = new Uint32Array(values.length);
    return new Float64Array(resamples).map(() => {
        fillWithIndices(indices, values.length, random);
        let sum = 0;
        for (let draw = 0; draw < indices.length; draw += 1) {
            sum += values[indices[draw]];
        }
        return sum;
    });
}
/** The share of sums below the observed one, where equal ones count half; never quite 0 or 1. */
function shareBelow(sums, observed) {
    const rounding = Math.abs(observed) * bootstrap_ROUNDING;
    let twice = 0;
    for (const sum of sums) {
        twice += sum < observed - rounding ? 2 : sum <= observed + rounding ? 1 : 0;
    }
    return Math.min(Math.max(twice, 1), 2 * sums.length - 1) / (2 * sums.length);
}
/** The quantile of sorted values, between neighbours where it falls between them (type 7 of Hyndman and Fan, 1996). */
function quantile(sorted, share) {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)];
    const above = sorted[Math.ceil(place)];
    return below + (above - below) * (place - Math.floor(place));
}
/** Whether the first number in which both differ is smaller in `left`. */
function isBefore(left, right) {
    const place = left.findIndex((value, place) => value !== right[place]);
    return place >= 0 && left[place] < right[place];
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/paired-t.js


/**
 * Student's paired t test, two-sided ("The probable error of a mean", Biometrika 6, 1908). For the details only: it
 * believes in a normal distribution. Null where all differences are equal or there are less than two.
 */
function pairedT(differences, significance) {
    const { count, mean, variance } = momentsOf(differences);
    if (variance === 0) {
        return null;
    }
    const standardError = Math.sqrt(variance / count);
    const t = mean / standardError;
    const reach = tQuantile(1 - significance / 2, count - 1) * standardError;
    return {
        t,
        pValue: 2 * tCdf(-Math.abs(t), count - 1),
        interval: { low: mean - reach, high: mean + reach },
    };
}

// EXTERNAL MODULE: ./build/src/comparison/statistics/wilson.js
var wilson = __webpack_require__(4891);
;// CONCATENATED MODULE: ./build/src/comparison/statistics/rate-intervals.js


/** Wilson's score interval of one rate. */
function wilsonInterval(passed, tried, significance) {
    return (0,wilson/* wilsonAt */.i)(twoSidedQuantile(significance), passed, tried);
}
/**
 * The exact interval of one rate, which covers at least what it says: Clopper and Pearson, "The use of confidence or
 * fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934).
 */
function clopperPearsonInterval(passed, tried, significance) {
    const tail = significance / 2;
    return {
        low: passed === 0 ? 0 : betaQuantile(tail, passed, tried - passed + 1),
        high: passed === tried ? 1 : betaQuantile(1 - tail, passed + 1, tried - passed),
    };
}

;// CONCATENATED MODULE: ./build/src/comparison/statistics/tango.js


/**
 * The score interval of a paired difference of two rates, (won − lost) / tasks: Tango, "Equivalence test and confidence
 * interval for the difference in proportions for the paired-sample design", Statistics in Medicine 17 (1998). Unlike
 * Wald's it holds for few flips, and for none.
 */
function tangoInterval(flips, tasks, significance) {
    const z = twoSidedQuantile(significance);
    const swapped = { lost: flips.won, won: flips.lost };
    return { low: -upperEnd(swapped, tasks, z), high: upperEnd(flips, tasks, z) };
}
/** The largest difference that the data do not reject. */
function upperEnd(flips, tasks, z) {
    const observed = (flips.won - flips.lost) / tasks;
    return bisect(observed, 1, (difference) => score(flips, tasks, difference) < -z);
}
/** Tango's statistic for the hypothesis that the difference is this one; it falls as the difference grows. */
function score({ lost, won }, tasks, difference) {
    const distance = won - lost - tasks * difference;
    if (distance === 0) {
        return 0;
    }
    // The most likely share of lost tasks under the hypothesis, the positive root of its quadratic.
    const linear = (2 * tasks - won + lost) * difference - won - lost;
    const constant = -lost * difference * (1 - difference);
    const lostShare = (Math.sqrt(Math.max(0, linear ** 2 - 8 * tasks * constant)) - linear) / (4 * tasks);
    return distance / Math.sqrt(tasks * (2 * lostShare + difference * (1 - difference)));
}

;// CONCATENATED MODULE: ./build/src/comparison/estimate.js







/** Resampling fewer values than these gives too narrow an interval. */
const FEWEST_RESAMPLED = 20;
/** The interval of the mean difference, by what the tasks are: one attempt with 0 or 1, or means. */
function estimateOf(tasks, pValue, significance, resamples) {
    const flips = attemptRange(tasks).most === 1 ? flipsOf(tasks) : null;
    const differences = differencesOf(tasks);
    const interval = flips === null
        ? withMethod("BCa bootstrap", tasks.length < FEWEST_RESAMPLED ? null : bcaInterval(differences, significance, resamples))
        : withMethod("Tango", tangoInterval(flips, tasks.length, significance));
    return {
        interval,
        isBorderline: pValue >= significance && interval !== null && (interval.low > 0 || interval.high < 0),
        details: flips === null
            ? { kind: "means", pairedT: pairedT(differences, significance) }
            : {
                kind: "one attempt",
                flips,
                midP: mcnemarMidP(flips),
                base: wilsonInterval(passedIn(tasks, "base"), tasks.length, significance),
                new: wilsonInterval(passedIn(tasks, "new"), tasks.length, significance),
            },
    };
}
function passedIn(tasks, arm) {
    return tasks.filter((task) => task[arm] === 1).length;
}
function withMethod(method, interval) {
    return interval && { ...interval, method };
}

;// CONCATENATED MODULE: ./build/src/comparison/compare-quantities.js








/** Everything that the tasks tell, apart from what `decides`. */
function quantitiesOf(tasks, decides, lowerIsBetter) {
    const names = new Set(tasks.flatMap((task) => [...task.base, ...task.new]).flatMap(({ metrics }) => Object.keys(metrics)));
    const metrics = [...names].sort(base_text/* byText */.z4).map((name) => (0,comparison_quantity/* metricNamed */.SB)(name, lowerIsBetter.has(name)));
    return [comparison_quantity/* SCORE */.N0, comparison_quantity/* PASS_RATE */.h1, comparison_quantity/* COST */.oF, comparison_quantity/* TOKENS */.xZ, comparison_quantity/* DURATION */.ft, ...metrics].filter((quantity) => quantity !== decides);
}
/** One quantity in each set of tasks, judged together as the conclusions are; null in a set that does not tell it anew. */
function compareQuantity(sets, quantity, criteria) {
    const compared = sets.map((tasks) => comparedTasks(tasks, quantity));
    const changes = compared.map((tasks, index) => repeats(tasks, comparedTasks(sets[index] ?? [], criteria.quantity))
        ? null
        : changeOf(tasks, quantity, criteria.significance));
    const adjusted = holmAdjusted(changes.map((change) => change?.pValue ?? 1));
    return changes.map((change, index) => {
        const adjustedPValue = adjusted[index] ?? 1;
        return (change && {
            quantity,
            direction: directionOf(change, adjustedPValue, quantity, criteria.significance),
            change,
            adjustedPValue,
            ...estimateOf(compared[index] ?? [], adjustedPValue, criteria.significance, FEWER_RESAMPLES),
        });
    });
}
/** Whether a quantity is the deciding one under another name, as the pass rate is where every reward is 0 or 1. */
function repeats(tasks, deciding) {
    return (tasks.length === deciding.length &&
        tasks.every((task, index) => task.base === deciding[index]?.base && task.new === deciding[index]?.new));
}
function directionOf({ compared, difference }, pValue, { lowerIsBetter }, significance) {
    if (pValue < significance) {
        return difference < 0 === lowerIsBetter ? "better" : "worse";
    }
    return compared < FEWEST_TASKS ? "too-few" : "no-evidence";
}

;// CONCATENATED MODULE: ./build/src/comparison/conclusion.js
/** The numbers behind a conclusion; null where nothing was compared. */
function changeIn(conclusion) {
    return conclusion.kind === "not-comparable" ? null : conclusion.change;
}

;// CONCATENATED MODULE: ./build/src/comparison/fingerprint.js

const FIELDS = [
    { key: "rewardKey", field: "reward key", decides: true },
    { key: "passScore", field: "pass score", decides: true },
    { key: "verifier", field: "verifier", decides: true },
    { key: "image", field: "image", decides: false },
    { key: "memory", field: "memory", decides: false },
    { key: "cpus", field: "number of CPUs", decides: false },
    { key: "harborVersion", field: "Harbor version", decides: false },
    { key: "attempts", field: "number of attempts", decides: false },
    { key: "timeouts", field: "timeouts", decides: false },
];
/** Whether two runs can be compared, and what a reader has to know of it. A value that one run does not tell only warns. */
function compareFingerprints(base, now) {
    const found = [...datasetDifferences(base.datasets, now.datasets), ...fieldDifferences(base, now)];
    const because = found.filter(({ decides }) => decides).map(withoutWeight);
    const warnings = found.filter(({ decides }) => !decides).map(withoutWeight);
    if (because.length > 0) {
        return { kind: "not comparable", because, warnings };
    }
    return warnings.length > 0 ? { kind: "with warnings", warnings } : { kind: "same" };
}
function fieldDifferences(base, now) {
    return FIELDS.filter(({ key }) => base[key] !== now[key]).map(({ key, field, decides }) => difference(field, base[key], now[key], decides));
}
function datasetDifferences(base, now) {
    const common = Object.keys(base).filter((name) => Object.hasOwn(now, name));
    const names = (datasets) => Object.keys(datasets).sort(base_text/* byText */.z4).join(", ") || "none";
    if (common.length === 0 && names(base) !== names(now)) {
        return [difference("dataset", names(base), names(now), true)];
    }
    return common
        .filter((name) => base[name] !== now[name])
        .map((name) => difference(`version of dataset ${name}`, base[name] ?? null, now[name] ?? null, true));
}
function difference(field, base, now, decides) {
    const isKnown = base !== null && now !== null;
    return { field, base: shown(base), new: shown(now), decides: decides && isKnown };
}
function shown(value) {
    return value === null ? "unknown" : String(value);
}
function withoutWeight({ field, base, new: now }) {
    return { field, base, new: now };
}

// EXTERNAL MODULE: ./build/src/results/pass-at-k.js
var pass_at_k = __webpack_require__(77437);
;// CONCATENATED MODULE: ./build/src/comparison/statistics/attempts.js

/** pass@k of one task: how likely at least one of k attempts passes (Chen et al. 2021, as in `results`). */
function passAtKOfTask(task, k) {
    return passAtK([task])[k - 1] ?? Number.NaN;
}
/**
 * pass^k of one task: how likely all of k attempts pass, estimated without bias by C(passed, k) / C(attempts, k). Yao et
 * al. 2024, "τ-bench: A Benchmark for Tool-Agent-User Interaction in Real-World Domains".
 */
function passPowerKOfTask({ attempts, passed }, k) {
    let allPassed = 1;
    for (let picked = 0; picked < k; picked += 1) {
        // A product, because the binomials themselves overflow.
        allPassed *= Math.max(0, passed - picked) / (attempts - picked);
    }
    return allPassed;
}
/** pass^1, pass^2, … as means over tasks; k ends at the smallest number of attempts, as for pass@k. */
function passPowerK(tasks) {
    const maxK = tasks.length === 0 ? 0 : Math.min(...tasks.map(({ attempts }) => attempts));
    return Array.from({ length: maxK }, (_, index) => tasks.reduce((sum, task) => sum + passPowerKOfTask(task, index + 1), 0) / tasks.length);
}

;// CONCATENATED MODULE: ./build/src/comparison/pass-curves.js




/** Of the attempts that were measured; k ends at the smallest number of them in either run. */
function passCurvesOf(tasks) {
    const compared = tasks.filter((task) => whyNotCompared(task) === null);
    const base = compared.map((task) => countsOf(task.base));
    const now = compared.map((task) => countsOf(task.new));
    const [baseCurves, newCurves] = [curvesOf(base), curvesOf(now)];
    const maxK = Math.min(baseCurves.passAtK.length, newCurves.passAtK.length);
    return { base: upTo(maxK, baseCurves), new: upTo(maxK, newCurves) };
}
function countsOf(trials) {
    const passes = (0,comparison_quantity/* valuesOf */.sm)(trials, comparison_quantity/* PASS_RATE */.h1);
    return { attempts: passes.length, passed: passes.filter((passed) => passed === 1).length };
}
function curvesOf(tasks) {
    return { passAtK: (0,pass_at_k/* passAtK */.k)(tasks), passPowerK: passPowerK(tasks) };
}
function upTo(maxK, { passAtK, passPowerK }) {
    return { passAtK: passAtK.slice(0, maxK), passPowerK: passPowerK.slice(0, maxK) };
}

;// CONCATENATED MODULE: ./build/src/comparison/task-changes.js


/** Durations of one task vary by tens of percent by themselves. */
const NOTABLE_INCREASE = 1.5;
function taskChangesOf(tasks) {
    const passRates = comparedTasks(tasks, comparison_quantity/* PASS_RATE */.h1);
    return {
        newlyFailing: passRates.filter((rate) => rate.base === 1 && rate.new === 0),
        newlyPassing: passRates.filter((rate) => rate.base === 0 && rate.new === 1),
        unstable: passRates.filter((rate) => isBetween(rate.base) || isBetween(rate.new)),
        slower: increases(tasks, comparison_quantity/* DURATION */.ft),
        dearer: increases(tasks, comparison_quantity/* COST */.oF),
    };
}
function isBetween(rate) {
    return rate > 0 && rate < 1;
}
function increases(tasks, quantity) {
    const increase = (means) => means.new - means.base;
    return comparedTasks(tasks, quantity)
        .filter((means) => increase(means) > 0 && means.new >= NOTABLE_INCREASE * means.base)
        .toSorted((left, right) => increase(right) - increase(left));
}

;// CONCATENATED MODULE: ./build/src/comparison/compare.js









/** Compares a run with its base: as a whole, and each agent entry in each dataset by itself. */
function compareRuns(base, now, settings) {
    const comparability = compareFingerprints(base.fingerprint, now.fingerprint);
    if (comparability.kind === "not comparable") {
        const because = { kind: "fingerprint", differences: comparability.because };
        const [nothing] = compareSets([[]], settings);
        return { comparability, overall: { ...nothing, conclusion: { kind: "not-comparable", because } }, groups: [] };
    }
    const tasks = pairTasks(base.trials, now.trials);
    const groups = groupsOf(tasks);
    const several = groups.length > 1
        ? compareSets(groups.map((group) => group.tasks), settings)
        : [];
    const [overall] = compareSets([tasks], settings);
    return {
        comparability,
        overall,
        groups: several.map((comparison, index) => ({ ...comparison, group: groups[index] })),
    };
}
/** Compares sets of tasks that are judged together. */
function compareSets(sets, settings) {
    const conclusions = concludeEach(sets, settings);
    const names = quantitiesOf(sets.flat(), settings.quantity, settings.lowerIsBetter);
    const quantities = names.map((quantity) => compareQuantity(sets, quantity, settings));
    return sets.map((tasks, index) => ({
        ...compareSet(tasks, conclusions[index], settings),
        quantities: quantities.flatMap((ofSets) => ofSets[index] ?? []),
    }));
}
function compareSet(tasks, conclusion, { quantity, significance }) {
    const compared = comparedTasks(tasks, quantity);
    const change = changeIn(conclusion);
    return {
        conclusion,
        estimate: change && estimateOf(compared, change.adjustedPValue, significance),
        attempts: attemptRange(compared),
        passCurves: passCurvesOf(tasks),
        tasks: taskChangesOf(tasks),
        notCompared: tasks.flatMap((task) => {
            const why = whyNotCompared(task);
            return why === null ? [] : [{ task, why }];
        }),
    };
}

// EXTERNAL MODULE: ./build/src/base/errors.js
var errors = __webpack_require__(22396);
// EXTERNAL MODULE: ./build/src/comparison/figures.js
var figures = __webpack_require__(79318);
;// CONCATENATED MODULE: ./build/src/comparison/sentence.js



/**
 * What a comparison says, in plain words with the numbers first: "Worse: 9 tasks newly fail, 1 newly passes of 89 compared;
 * −9.0 points (95% −17.2 to −2.5), p = 0.021; a drop below about 15 points may go unseen. 3 tasks not compared."
 */
function sentenceOf(comparison, comparability, significance) {
    const { conclusion } = comparison;
    const withNumbers = (head, change, more = "") => [
        `${head}: ${numbersOf(comparison, change, significance)}${more}.`,
        ...remarksOn(comparison, comparability, significance),
    ].join(" ");
    switch (conclusion.kind) {
        case "not-comparable":
            return `Not comparable: ${whyNotComparable(conclusion.because)}.`;
        case "incomplete":
            return `Incomplete: ${whyIncomplete(conclusion.because, significance)}.`;
        case "worse":
            return withNumbers("Worse", conclusion.change);
        case "better":
            return withNumbers("Better", conclusion.change);
        case "too-few":
            return withNumbers("Too few to tell", conclusion.change, whatIsNeeded(conclusion.because, conclusion.change));
        case "no-evidence":
            return withNumbers("No evidence of a change", conclusion.change);
        default:
            return (0,errors/* unreachable */.HB)(conclusion);
    }
}
function numbersOf({ tasks, estimate }, change, significance) {
    const failing = (0,base_text/* plural */.LS)(tasks.newlyFailing.length, "task newly fails", "tasks newly fail");
    const passing = (0,base_text/* plural */.LS)(tasks.newlyPassing.length, "newly passes", "newly pass");
    const unstable = tasks.unstable.length === 0 ? "" : `, ${(0,base_text/* plural */.LS)(tasks.unstable.length, "is", "are")} unstable`;
    const interval = estimate?.interval ? ` (${(0,figures/* intervalText */.Bt)(estimate.interval, change.scale, significance)})` : "";
    const adjusted = change.tests > 1 ? ` (adjusted for ${change.tests} comparisons)` : "";
    return [
        `${failing}, ${passing}${unstable} of ${change.compared} compared`,
        `${(0,figures/* differenceText */.Lr)(change.difference, change.scale)}${interval}, ${(0,figures/* pText */.C6)(change.adjustedPValue, significance)}${adjusted}`,
        `a drop below about ${(0,figures/* sizeText */.lP)(change.smallestSeen, change.scale)} may go unseen`,
    ].join("; ");
}
function whatIsNeeded(because, { scale }) {
    switch (because.kind) {
        case "tasks":
            return `; at least ${because.needed} tasks are needed`;
        case "power":
            return `; to see one of ${(0,figures/* sizeText */.lP)(because.wanted, scale)}, run more tasks or attempts`;
        default:
            return (0,errors/* unreachable */.HB)(because);
    }
}
function whyNotComparable(because) {
    switch (because.kind) {
        case "fingerprint":
            return because.differences.map(differs).join(", ");
        case "no common task":
            return "no task was measured in both runs";
        default:
            return (0,errors/* unreachable */.HB)(because);
    }
}
function whyIncomplete(because, significance) {
    switch (because.kind) {
        case "base unmeasured":
            return `the base run measured ${because.measured} of its ${(0,base_text/* plural */.LS)(because.tasks, "task")}, and 90% are needed to compare with it`;
        case "new unmeasured":
            return `${because.measured} of ${(0,base_text/* plural */.LS)(because.tasks, "task")} were measured, and 90% are needed`;
        case "lost more": {
            const lost = (0,base_text/* plural */.LS)(because.lostInNewOnly, "task");
            return `${lost} that the base measured gave no result, against ${because.lostInBaseOnly} the other way round; chance does not explain that (${(0,figures/* pText */.C6)(because.pValue, significance / 2)})`;
        }
        case "worse if lost counts": {
            const { difference, scale, pValue } = because.change;
            return `${(0,base_text/* plural */.LS)(because.tasks, "task")} ran into the deadline, out of memory or left no result; if that counted as 0, the run would be worse (${(0,figures/* differenceText */.Lr)(difference, scale)}, ${(0,figures/* pText */.C6)(pValue, significance)})`;
        }
        default:
            return (0,errors/* unreachable */.HB)(because);
    }
}
function remarksOn({ estimate, attempts, notCompared }, comparability, significance) {
    const onlyInBase = notCompared.filter(({ why }) => why.kind === "only in base");
    const removed = onlyInBase.length === 0 ? "" : ` (only in the base: ${namesOf(onlyInBase)})`;
    return [
        ...(estimate?.isBorderline ? [`Borderline: the interval excludes 0, but p is not below ${significance}.`] : []),
        ...(notCompared.length > 0 ? [`${(0,base_text/* plural */.LS)(notCompared.length, "task")} not compared${removed}.`] : []),
        ...(comparability.kind === "with warnings"
            ? [`The change may come from something else: ${comparability.warnings.map(differs).join(", ")}.`]
            : []),
        ...(attempts.least < attempts.most
            ? [
                `Tasks were measured ${attempts.least} to ${attempts.most} times: chance looks like a change a little more often then.`,
            ]
            : []),
    ];
}
function differs({ field, base, new: now }) {
    return `the ${field} was ${base} and is ${now}`;
}
const NAMED_AT_MOST = 3;
function namesOf(leftOut) {
    const named = leftOut.slice(0, NAMED_AT_MOST).map(({ task }) => task.task);
    const more = leftOut.length - named.length;
    return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}

;// CONCATENATED MODULE: ./build/src/comparison/compared-job.js


/** What a record keeps of a comparison: all that is judged and shown later. */
function comparedJob(job, comparison, significance, history = []) {
    const { overall, comparability, groups } = comparison;
    const named = groups.length > 1 ? nameInGroup : nameOf;
    return {
        job,
        sentence: sentenceOf(overall, comparability, significance),
        ...comparedSet(overall, named),
        notCompared: overall.notCompared.map(({ task }) => named(task)),
        slower: compared_job_namesOf(overall.tasks.slower, named),
        dearer: compared_job_namesOf(overall.tasks.dearer, named),
        differences: differencesIn(comparability),
        quantities: overall.quantities.map(({ quantity, change, direction, adjustedPValue, interval }) => ({
            name: quantity.name,
            direction,
            ...compared_job_numbersOf(change, adjustedPValue, interval),
        })),
        history,
        groups: groups.map((one) => ({
            agent: one.group.agent?.new.name ?? null,
            dataset: one.group.dataset,
            ...comparedSet(one, nameOf),
        })),
    };
}
function comparedSet({ conclusion, estimate, tasks }, named) {
    const change = changeIn(conclusion);
    return {
        conclusion: conclusion.kind,
        lacking: lackingIn(conclusion),
        compared: change?.compared ?? 0,
        score: change && {
            name: "score",
            direction: compared_job_directionOf(conclusion),
            ...compared_job_numbersOf(change, change.adjustedPValue, estimate?.interval ?? null),
        },
        detectableDrop: change?.smallestSeen ?? null,
        newlyFailing: compared_job_namesOf(tasks.newlyFailing, named),
        newlyPassing: compared_job_namesOf(tasks.newlyPassing, named),
        unstable: compared_job_namesOf(tasks.unstable, named),
    };
}
function lackingIn(conclusion) {
    return conclusion.kind !== "incomplete" ? null : conclusion.because.kind === "base unmeasured" ? "base" : "new";
}
/** Of an incomplete comparison the numbers are shown, and conclude nothing. */
function compared_job_directionOf({ kind }) {
    return kind === "incomplete" || kind === "not-comparable" ? "no-evidence" : kind;
}
function compared_job_numbersOf({ scale, baseMean, newMean, difference, method }, pValue, interval) {
    return { scale, base: baseMean, new: newMean, difference, interval, pValue, test: testText(method) };
}
function testText(method) {
    return method.kind === "exact" ? "exact sign-flip test" : `sign-flip test of ${method.flips} random flips`;
}
function compared_job_namesOf(tasks, named) {
    return tasks.map(({ task }) => named(task));
}
function nameOf({ task }) {
    return task;
}
/** The same task may be there for several agents and in several datasets. */
function nameInGroup({ agent, dataset, task }) {
    const entry = agent === null ? null : "new" in agent ? agent.new : agent.base;
    const parts = [entry?.name ?? null, dataset].filter((part) => part !== null);
    return parts.length === 0 ? task : `${task} (${parts.join(", ")})`;
}
function differencesIn(comparability) {
    switch (comparability.kind) {
        case "same":
            return [];
        case "with warnings":
            return comparability.warnings;
        case "not comparable":
            return [...comparability.because, ...comparability.warnings];
    }
}

// EXTERNAL MODULE: ./build/src/results/labels.js
var labels = __webpack_require__(35317);
// EXTERNAL MODULE: ./build/src/results/leg.js
var leg = __webpack_require__(94548);
// EXTERNAL MODULE: ./build/src/results/job.js
var job = __webpack_require__(74771);
// EXTERNAL MODULE: ./build/src/results/statistics.js
var results_statistics = __webpack_require__(42421);
;// CONCATENATED MODULE: ./build/src/app/base-history.js


/** A point a day is a month; more would make every record larger for ever. */
const MOST_POINTS = 30;
/**
 * What a base run measured in these jobs, after what the base runs before it did. Each record carries the points before its
 * own, so that only the newest one is ever fetched, and a year outlives the artifacts' 90 days.
 */
function historyOf(label, jobs, base) {
    const earlier = base.baseline?.jobs.find(({ job }) => job === label)?.history ?? [];
    return [...earlier, pointOf(jobs, base)].slice(-MOST_POINTS);
}
function pointOf(jobs, { run, finishedAt, gate }) {
    const statistics = jobs.map((job) => (0,results_statistics/* statisticsOf */.j)(job, gate));
    return {
        commit: run.commit ?? run.sha,
        finishedAt,
        score: meanOf(jobs.map(job/* countedScore */.lU)),
        passRate: meanOf(statistics.map(({ passRate }) => passRate)),
        costUsd: sumOf(statistics.map(({ costUsd }) => costUsd.total)),
        durationSec: jobs.reduce((total, { durationSec }) => total + durationSec, 0),
    };
}
function meanOf(values) {
    const told = values.filter((value) => value !== null && Number.isFinite(value));
    return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0) / told.length;
}
function sumOf(values) {
    const told = values.filter((value) => value !== null && Number.isFinite(value));
    return told.length === 0 ? null : told.reduce((sum, value) => sum + value, 0);
}

// EXTERNAL MODULE: ./build/src/results/passing.js
var passing = __webpack_require__(807);
// EXTERNAL MODULE: ./build/src/results/trial.js
var results_trial = __webpack_require__(65728);
;// CONCATENATED MODULE: ./build/src/app/comparison-arms.js



/** A benchmark as one of the two runs of a comparison. */
function armOfBenchmark(job, record) {
    return {
        fingerprint: fingerprintOf([job], record),
        trials: job.trials.map((trial) => armTrial(trial, job, record, trial.taskKey ?? trial.taskName)),
    };
}
/** All jobs that are a script each, as one set of tasks: one trial of one task says next to nothing. */
function armOfScripts(jobs, record) {
    return {
        fingerprint: fingerprintOf(jobs, record),
        trials: jobs.flatMap((job) => job.trials.map((trial) => armTrial(trial, job, record, (0,labels/* jobLabel */.OP)(job)))),
    };
}
function fingerprintOf(jobs, { gate }) {
    const same = (valueOf) => {
        const values = new Set(jobs.map(valueOf));
        return values.size === 1 ? ([...values][0] ?? null) : null;
    };
    return {
        datasets: Object.assign({}, ...jobs.map(({ fingerprint }) => fingerprint.datasets)),
        rewardKey: same(({ fingerprint }) => fingerprint.rewardKey),
        passScore: gate.passScore,
        verifier: same(({ fingerprint }) => fingerprint.verifier),
        image: same(({ image }) => image),
        memory: same(({ fingerprint }) => fingerprint.memory),
        cpus: same(({ fingerprint }) => fingerprint.cpus),
        harborVersion: same(({ harborVersion }) => harborVersion),
        attempts: same(({ fingerprint }) => fingerprint.attempts),
        timeouts: same(({ fingerprint }) => fingerprint.timeouts),
    };
}
function armTrial(trial, job, { gate }, task) {
    const { agent, dataset, taskChecksum, attempt, costUsd, durationSec, tokens } = trial;
    const isPassed = (0,passing/* standingOf */.YP)(job, trial, gate) === "passed";
    return {
        agent: agent === null ? null : { name: agent.name, place: agent.index, digest: agent.configSha256 },
        dataset,
        task,
        checksum: taskChecksum,
        attempt,
        measurement: measurementOf(trial, isPassed),
        costUsd,
        durationSec,
        tokens: tokens?.input == null || tokens.output === null ? null : tokens.input + tokens.output,
        metrics: trial.metrics,
    };
}
/** Of a script without a score, what it has to say is whether it passed. */
function measurementOf(trial, isPassed) {
    const { outcome } = trial;
    return outcome.kind === "measured"
        ? { kind: "measured", reward: (0,results_trial/* rewardOf */.jK)(trial) ?? Number(isPassed), passed: isPassed }
        : { kind: "unmeasured", cause: lossOf(outcome.failure) };
}
/** Harbor has names for it, and a sandbox that is lost to it says so. */
function isOutOfMemory({ type, message }) {
    return /OutOfMemory|MemoryLimitExceeded|^MemoryError$/.test(type) || /\bran out of memory\b/.test(message);
}
function lossOf({ cause, exception }) {
    if (cause === "script") {
        return "unknown";
    }
    return cause === "infrastructure" && isOutOfMemory(exception) ? "out of memory" : cause;
}

;// CONCATENATED MODULE: ./build/src/app/compare-records.js






/**
 * Compares two records job by job: those of the same job file, else of the same name, each benchmark by itself and all
 * scripts as one set of tasks.
 */
function compareRecords(base, now, settings) {
    const { pairs, onlyInBase, onlyInNew } = pairJobs(base.jobs, now.jobs);
    const benchmarks = pairs.filter((pair) => pair.new.shape.trials === "many");
    const scripts = pairs.filter((pair) => pair.new.shape.trials === "one");
    const { significance } = settings;
    const compared = benchmarks.map((pair) => {
        const comparison = compareRuns(armOfBenchmark(pair.base, base), armOfBenchmark(pair.new, now), settings);
        const label = (0,labels/* jobLabel */.OP)(pair.new);
        return comparedJob(label, comparison, significance, historyOf(label, [pair.base], base));
    });
    // A script is one task, which goes by the name that it has now.
    const ofScripts = (pick) => scripts.map((pair) => ({ ...pair[pick], jobName: pair.new.jobName, config: pair.new.config }));
    const set = () => {
        const arms = [armOfScripts(ofScripts("base"), base), armOfScripts(ofScripts("new"), now)];
        const label = nameOfSet(scripts.map((pair) => (0,labels/* jobLabel */.OP)(pair.new)));
        const history = historyOf(label, scripts.map((pair) => pair.base), base);
        return comparedJob(label, compareRuns(...arms, settings), significance, history);
    };
    return {
        jobs: [...compared, ...(scripts.length === 0 ? [] : [set()])],
        onlyInBase: onlyInBase.map(labels/* jobLabel */.OP),
        onlyInNew: onlyInNew.map(labels/* jobLabel */.OP),
    };
}
const compare_records_NAMED_AT_MOST = 3;
function nameOfSet(scripts) {
    return scripts.length > compare_records_NAMED_AT_MOST ? `${scripts.length} scripts` : scripts.join(", ");
}
/** From the surest sign that two jobs are the same to the weakest. */
const compare_records_LIKENESSES = [
    (base, now) => base.config === now.config,
    // The base may be checked out in a directory beside the change, or the other way round.
    (base, now) => base.config.endsWith(`/${now.config}`) || now.config.endsWith(`/${base.config}`),
    (base, now) => base.jobName === now.jobName,
];
function pairJobs(base, now) {
    const pairs = [];
    const onlyInBase = [...base];
    let onlyInNew = now;
    for (const isLike of compare_records_LIKENESSES) {
        onlyInNew = onlyInNew.filter((job) => {
            const index = onlyInBase.findIndex((one) => one.type === job.type && isSameLeg(one.leg, job.leg) && isLike(one, job));
            const [found] = index < 0 ? [] : onlyInBase.splice(index, 1);
            if (found !== undefined) {
                pairs.push({ base: found, new: job });
            }
            return found === undefined;
        });
    }
    return { pairs, onlyInBase, onlyInNew };
}
/** Null where a record is of one leg only. */
function isSameLeg(base, now) {
    return base === null || now === null ? base === now : (0,leg/* legKey */.Sv)(base) === (0,leg/* legKey */.Sv)(now);
}


/***/ }),

/***/ 98657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compareWithBase: () => (/* binding */ compareWithBase),
/* harmony export */   readBase: () => (/* binding */ readBase),
/* harmony export */   readMerged: () => (/* binding */ readMerged)
/* harmony export */ });
/* harmony import */ var _results_merge_records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27583);
/* harmony import */ var _compare_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72826);
/* harmony import */ var _read_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41734);



/** Reads the results that a path names, for a comparison; several are merged. */
async function readMerged(place, directory) {
    const records = await (0,_read_records_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecords */ .T)([place], directory);
    // The gates of a base may be older than today's; they are not compared.
    return records.ok ? (0,_results_merge_records_js__WEBPACK_IMPORTED_MODULE_0__/* .mergeRecords */ .P)(records.value, true) : records;
}
/** The base that is a file, or a directory with one. */
async function readBase(place, directory) {
    const merged = await readMerged(place, directory);
    if (!merged.ok) {
        return merged;
    }
    const record = merged.value;
    const { sha, commit } = record.run;
    const run = { name: place, url: null, commit: commit ?? sha, finishedAt: record.finishedAt, distance: null };
    return { ok: true, value: { kind: "found", run, record } };
}
/** What a run says compared with the base that was found. */
function compareWithBase(record, found, settings) {
    switch (found.kind) {
        case "found":
            return { bases: [found.run], missing: [], uncompared: [], ...(0,_compare_records_js__WEBPACK_IMPORTED_MODULE_1__/* .compareRecords */ .a)(found.record, record, settings) };
        case "missing":
            return { bases: [], missing: [found.reason], uncompared: [], jobs: [], onlyInBase: [], onlyInNew: [] };
    }
}


/***/ }),

/***/ 79318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ intervalText),
/* harmony export */   C6: () => (/* binding */ pText),
/* harmony export */   Lr: () => (/* binding */ differenceText),
/* harmony export */   lP: () => (/* binding */ sizeText),
/* harmony export */   lq: () => (/* binding */ rangeText)
/* harmony export */ });
/** A difference with its sign: `−9.0 points`, `+0.12`. */
function differenceText(difference, scale) {
    return scale === "share" ? `${signed(difference * 100, 1)} points` : signed(difference, 3);
}
/** `95% −17.2 to −2.5`. */
function intervalText(interval, scale, significance) {
    return `${levelText(significance)} ${rangeText(interval, scale)}`;
}
/** `−17.2 to −2.5`. */
function rangeText({ low, high }, scale) {
    const end = (value) => (scale === "share" ? signed(value * 100, 1) : signed(value, 3));
    return `${end(low)} to ${end(high)}`;
}
/** `15 points`, `4.8 points`, `0.12`: two digits, or all that are before the point. */
function sizeText(size, scale) {
    const value = scale === "share" ? size * 100 : size;
    const wholeDigits = Math.floor(Math.log10(Math.max(1, value))) + 1;
    const short = String(Number(value.toPrecision(Math.max(2, wholeDigits))));
    return scale === "share" ? `${short} points` : short;
}
/** `p = 0.021`, `p = 0.34`, `p < 0.001`; never rounded to the significance that it is below or above. */
function pText(pValue, significance) {
    if (pValue < 0.001) {
        return "p < 0.001";
    }
    const short = pValue.toFixed(pValue < 0.1 ? 3 : 2);
    const isMisleading = Number(short) < significance !== pValue < significance;
    return `p = ${isMisleading ? pValue.toPrecision(4) : Number(short) === 1 ? "1" : short}`;
}
/** `95%`. */
function levelText(significance) {
    return `${Number(((1 - significance) * 100).toPrecision(4))}%`;
}
/** With a real minus, and no sign before a number that is shown as 0. */
function signed(value, decimals) {
    const size = Math.abs(value).toFixed(decimals);
    return Number(size) === 0 ? size : `${value < 0 ? "−" : "+"}${size}`;
}


/***/ }),

/***/ 23114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ SCORE),
/* harmony export */   SB: () => (/* binding */ metricNamed),
/* harmony export */   ft: () => (/* binding */ DURATION),
/* harmony export */   h1: () => (/* binding */ PASS_RATE),
/* harmony export */   hm: () => (/* binding */ meanOf),
/* harmony export */   oF: () => (/* binding */ COST),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   xZ: () => (/* binding */ TOKENS)
/* harmony export */ });
/** The mean reward. */
const SCORE = {
    name: "score",
    lowerIsBetter: false,
    mayBeShare: true,
    of: ({ measurement }) => (measurement.kind === "measured" ? measurement.reward : null),
};
/** The share of attempts that passed. */
const PASS_RATE = {
    name: "pass rate",
    lowerIsBetter: false,
    mayBeShare: true,
    of: ({ measurement }) => (measurement.kind === "measured" ? Number(measurement.passed) : null),
};
/** What an attempt took. Of one that was not measured it says nothing: it may have broken off at once. */
const COST = whereMeasured("cost", ({ costUsd }) => costUsd);
const DURATION = whereMeasured("duration", ({ durationSec }) => durationSec);
const TOKENS = whereMeasured("tokens", ({ tokens }) => tokens);
/** A metric by its name. */
function metricNamed(name, lowerIsBetter) {
    return { ...whereMeasured(name, ({ metrics }) => metrics[name] ?? null), lowerIsBetter };
}
function whereMeasured(name, of) {
    return {
        name,
        lowerIsBetter: true,
        mayBeShare: false,
        of: (trial) => (trial.measurement.kind === "measured" ? of(trial) : null),
    };
}
/** The numbers that the attempts at one task told. */
function valuesOf(trials, { of }) {
    return trials.map(of).filter((value) => value !== null && Number.isFinite(value));
}
/** Their mean; null where no attempt told one. Added up from the smallest, so that the order changes no digit. */
function meanOf(values) {
    if (values.length === 0) {
        return null;
    }
    return values.toSorted((left, right) => left - right).reduce((sum, value) => sum + value, 0) / values.length;
}


/***/ }),

/***/ 4891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ wilsonAt)
/* harmony export */ });
/**
 * Wilson's score interval of one rate: "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
 * (1927). The best of seven for a single proportion in Newcombe, Statistics in Medicine 17 (1998), whose examples the
 * tests repeat. `z` is the two-sided quantile: 1.96 for 95%.
 */
function wilsonAt(z, passed, tried) {
    const center = (passed + (z * z) / 2) / (tried + z * z);
    const reach = (z * Math.sqrt((passed * (tried - passed)) / tried + (z * z) / 4)) / (tried + z * z);
    // The ends are exact where nothing or everything passed, and rounding would leave them beside it.
    return { low: passed === 0 ? 0 : center - reach, high: passed === tried ? 1 : center + reach };
}


/***/ }),

/***/ 86456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ baselineOf),
/* harmony export */   Fd: () => (/* binding */ toBaseline),
/* harmony export */   b1: () => (/* binding */ toComparison)
/* harmony export */ });
/** A baseline in the form of results.json. */
function toBaseline({ bases, missing, uncompared, ...comparison }) {
    return {
        bases: bases.map(({ name, url, commit, finishedAt, distance }) => ({
            name,
            url,
            commit,
            finished_at: finishedAt,
            distance,
        })),
        missing: [...missing],
        uncompared: [...uncompared],
        ...toComparison(comparison),
    };
}
/** A comparison as programs read it. */
function toComparison({ jobs, onlyInBase, onlyInNew }) {
    return { jobs: jobs.map(toJob), only_in_base: [...onlyInBase], only_in_new: [...onlyInNew] };
}
function toJob(one) {
    return {
        job: one.job,
        sentence: one.sentence,
        ...toSet(one),
        n_not_compared: one.notCompared.length,
        not_compared: [...one.notCompared],
        slower: [...one.slower],
        dearer: [...one.dearer],
        fingerprint_differences: one.differences.map((one) => ({ field: one.field, base: one.base, new: one.new })),
        quantities: one.quantities.map(toQuantity),
        history: one.history.map(toPoint),
        groups: one.groups.map((group) => ({ agent: group.agent, dataset: group.dataset, ...toSet(group) })),
    };
}
function toPoint({ commit, finishedAt, score, passRate, costUsd, durationSec }) {
    return {
        commit,
        finished_at: finishedAt,
        score,
        pass_rate: passRate,
        cost_usd: costUsd,
        duration_sec: durationSec,
    };
}
function toSet(one) {
    const score = one.score === null ? null : toQuantity(one.score);
    return {
        conclusion: one.conclusion,
        lacking: one.lacking,
        n_compared: one.compared,
        base: score?.base ?? null,
        new: score?.new ?? null,
        difference: score?.difference ?? null,
        scale: score?.scale ?? null,
        interval: score?.interval ?? null,
        p_value: score?.p_value ?? null,
        detectable_drop: one.detectableDrop,
        method: score?.method ?? null,
        newly_failing: [...one.newlyFailing],
        newly_passing: [...one.newlyPassing],
        unstable: [...one.unstable],
    };
}
// Every field by its name, here and below: a record that was read is written in the same order, byte for byte.
function toQuantity(one) {
    const { interval } = one;
    return {
        name: one.name,
        scale: one.scale,
        base: one.base,
        new: one.new,
        difference: one.difference,
        interval: interval === null ? null : [interval.low, interval.high],
        p_value: one.pValue,
        method: { test: one.test, interval: interval?.method ?? null },
        direction: one.direction,
    };
}
/** The baseline that a results.json has. */
function baselineOf(entry) {
    return {
        bases: entry.bases.map(({ finished_at: finishedAt, ...base }) => ({ ...base, finishedAt })),
        missing: entry.missing,
        uncompared: entry.uncompared,
        jobs: entry.jobs.map(jobOf),
        onlyInBase: entry.only_in_base,
        onlyInNew: entry.only_in_new,
    };
}
function jobOf(entry) {
    return {
        job: entry.job,
        sentence: entry.sentence,
        ...setOf(entry),
        notCompared: entry.not_compared,
        slower: entry.slower,
        dearer: entry.dearer,
        differences: entry.fingerprint_differences,
        quantities: entry.quantities.map(quantityOf),
        history: entry.history.map(pointOf),
        groups: entry.groups.map((group) => ({ agent: group.agent, dataset: group.dataset, ...setOf(group) })),
    };
}
function pointOf(entry) {
    const { finished_at: finishedAt, pass_rate: passRate, cost_usd: costUsd, duration_sec: durationSec, ...others } = entry;
    return { ...others, finishedAt, passRate, costUsd, durationSec };
}
function setOf(entry) {
    return {
        conclusion: entry.conclusion,
        lacking: entry.lacking,
        compared: entry.n_compared,
        score: scoreOf(entry),
        detectableDrop: entry.detectable_drop,
        newlyFailing: entry.newly_failing,
        newlyPassing: entry.newly_passing,
        unstable: entry.unstable,
    };
}
/** All of its numbers are there, or none. */
function scoreOf(entry) {
    const { base, new: now, difference, scale, p_value: pValue, method, interval, conclusion } = entry;
    if (base === null || now === null || difference === null || scale === null || pValue === null || method === null) {
        return null;
    }
    const isUndecided = conclusion === "incomplete" || conclusion === "not-comparable";
    const direction = isUndecided ? "no-evidence" : conclusion;
    return quantityOf({ name: "score", scale, base, new: now, difference, interval, p_value: pValue, method, direction });
}
function quantityOf({ p_value: pValue, method, interval, ...others }) {
    return {
        ...others,
        interval: interval === null ? null : { low: interval[0], high: interval[1], method: method.interval ?? "" },
        pValue,
        test: method.test,
    };
}


/***/ })

};
