"""Computes every amount of an export again from the file alone, without Samnytta: python3 verify.py export.json"""
import hashlib, json, sys
from fractions import Fraction
def exact(total, key, only=None):  # what each recipient gets before rounding; docs/rules.md has the six kinds of key
    kind, rows, by = key["kind"], key.get("weights") or key.get("amounts") or [], key.get("by")
    named = {r["code"]: Fraction(r.get("value") or r["amount"]) for r in rows if only is None or r["code"] in only}
    if kind == "proportional": return {code: total * weight / sum(named.values()) for code, weight in named.items()}
    if kind == "participants": return exact(total, by, {code for code in key["only"] if only is None or code in only})
    if kind == "split": return add([exact(total * Fraction(part["fraction"]), part["by"], only) for part in key["parts"]])
    if kind == "fixed" and "rest" in key: return add([exact(total - sum(named.values()), key["rest"], only), named])
    if kind in ("fixed", "table"): return named
    base, held, floor, ceiling = exact(total, by, only), {}, int(key.get("floor", 0)), int(key.get("ceiling", 10**40))
    while True:  # bounded: who breaches is held at the bound and the others share the rest, until nobody breaches
        free = {code: share for code, share in base.items() if code not in held}
        left, whole = total - sum(held.values()), sum(free.values())
        now = {code: left * share / whole if whole else left / len(free) for code, share in free.items()}
        below, above = {c: floor - s for c, s in now.items() if s < floor}, {c: s - ceiling for c, s in now.items() if s > ceiling}
        if not below and not above: return {code: held.get(code, now.get(code)) for code in base}
        held |= {c: floor for c in below} if sum(below.values()) >= sum(above.values()) else {c: ceiling for c in above}

def rounded(total, shares, rule):  # whole grains by the rest rule; on a tie the lower code comes first
    grain, half = int(rule["grain"]), Fraction(rule["rest"].startswith("each-rounded"), 2)
    grains = {code: (share / grain + half) // 1 for code, share in shares.items()}
    rank = lambda code: (-shares[code] if half else -(shares[code] / grain % 1), code)
    left = total // grain - sum(grains.values())
    for code in shares if rule["rest"] == "as-listed" else sorted(shares, key=rank):
        change = 0 if rule["rest"] == "each-rounded" else max(left, -grains[code]) if half else min(left, shares[code] > 0)
        grains[code], left = grains[code] + change, left - change
    return {code: count * grain for code, count in grains.items()}

def amounts(total, key, rule):
    root = lambda key: root(key["by"]) if key["kind"] == "participants" else key["kind"]
    shares = exact(Fraction(total), key)
    if root(key) == "table" or rule["stage"] == "direct": return shares if root(key) == "table" else rounded(total, shares, rule)
    sums = {county: sum(s for c, s in shares.items() if c[:2] == county) for county in {c[:2]: c for c in shares}}
    within = lambda county, got: {c: got * s / (sums[county] or 1) for c, s in shares.items() if c[:2] == county}
    return add([rounded(got, within(county, got), rule) for county, got in rounded(total, sums, rule).items()])

add = lambda parts: {code: sum(part.get(code, 0) for part in parts) for part in parts for code in part}
weights = lambda key: key.get("weights", []) + [row for inner in (key.get("by"), key.get("rest"), *(
    part["by"] for part in key.get("parts", []))) if inner for row in weights(inner)]
digest = lambda content: hashlib.sha256(json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
export = json.load(open(sys.argv[1], encoding="utf-8"))
found = [] if digest(export["agreement"]["content"]) == export["agreement"]["version"] else ["agreement: another version"]
series = {each["hash"]: {row["code"]: int(row["persons"]) for row in each["rows"]} for each in export["series"]}
for part in (each for each in export["components"] if each["status"] == "computed"):
    used, told = series.get(part.get("basis", {}).get("series"), {}), {r["code"]: int(r["amount"]) for r in part["rows"]}
    counted = lambda code: sum(used[each] for each in used if each.startswith(code.removeprefix("lan-")))
    found += [f"{part['id']} {w['code']}: weight {w['value']}, in the series {counted(w['code'])}"
              for w in weights(part["key"]) if w["unit"] == "persons" and int(w["value"]) != counted(w["code"])]
    again = amounts(int(part["total"]), part["key"], part["rule"])
    found += [f"{part['id']} {c}: {told.get(c)} öre in the export, {again.get(c)} computed" for c in told | again if told.get(c) != again.get(c)]
annex, told = {}, {(row["component"], row["code"]): row["amount"] for row in export.get("published", [])}
for table in export.get("annexes", []):  # the payer's tables: of several that name a recipient the last counts
    said = {name: table[name] for name in ("component", "title", "publisher", "published", "group", "unit")}
    said |= {"agreement": export["agreement"]["id"], "rows": sorted([r["code"], r["amount"], r["asWritten"]] for r in table["rows"])}
    if digest(said) != table["hash"]: found.append(f"{table['component']}: the annex has another hash")
    annex |= {(table["component"], row["code"]): row["amount"] for row in table["rows"]}
found += [f"{' '.join(of)}: {told.get(of)} öre published, {annex.get(of)} in the annex" for of in told | annex if told.get(of) != annex.get(of)]
sys.exit("\n".join(found) or print("every amount is the same"))
