#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws findings from dossiers, for a person to read one by one.

usage: draw-findings.py SEED COUNT DOSSIER.json...

A finding is one place that an answer rests on: repository, revision, path, line, check. Answers
without a place count as one finding each. So that no check and no project crowds out the others,
pairs of project and check are taken in turn, in an order that the seed fixes, and from each the
next of its places, shuffled by the same seed. PASS, WARN and FAIL are drawn; what is unknown or not
asked says nothing of the project.
"""

import json
import random
import sys


def findings(file):
    dossier = json.load(open(file, encoding="utf-8"))
    evidence = {each["id"]: each for each in dossier["evidence"]}
    for outcome in dossier["outcomes"]:
        if outcome["value"] not in ("PASS", "WARN", "FAIL"):
            continue
        places = []
        for id in outcome["evidence"]:
            each = evidence.get(id)
            source = each["source"] if each else {}
            if source.get("path"):
                places.append((source["path"], source.get("line") or 0, each["type"], json.dumps(each["value"], ensure_ascii=False)))
        for place in places or [("", 0, "", "")]:
            yield (dossier["target"]["name"], dossier["target"]["revision"], outcome, place)


def main():
    seed, count, files = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    chance = random.Random(seed)
    pairs = {}
    for file in files:
        for name, revision, outcome, place in findings(file):
            pairs.setdefault((name, outcome["check"]), []).append((name, revision, outcome, place))
    keys = sorted(pairs)
    chance.shuffle(keys)
    for key in sorted(pairs):
        pairs[key].sort(key=lambda each: each[3])
        chance.shuffle(pairs[key])
    drawn = []
    while len(drawn) < count and any(pairs.values()):
        for key in keys:
            if pairs[key] and len(drawn) < count:
                drawn.append(pairs[key].pop())
    drawn.sort(key=lambda each: (each[0], each[2]["check"], each[3]))
    print("repository\trevision\tpath\tline\tcheck\tanswer\tsaid\tright\twhy")
    for name, revision, outcome, (path, line, type, value) in drawn:
        said = " ".join((outcome["reason"] + (" | " + type + " " + value if type else "")).split())
        print("\t".join(str(each) for each in (name, revision, path, line or "", outcome["check"], outcome["value"], said[:500], "", "")))


main()
