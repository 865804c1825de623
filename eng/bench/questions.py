#!/usr/bin/env python3
"""Writes questions that visitors could ask, each once and escaped, from the words of a portal's SQLite database.

    questions.py DATABASE COUNT

What is asked for: an orientation's words, alone or with a place, a landscape or a station (half of the questions); a
station by its name, sometimes misspelt (a quarter); words of the texts (a quarter). The same database gives the same list.
"""
import json
import random
import re
import sqlite3
import sys
import urllib.parse

database, count = sys.argv[1], int(sys.argv[2])
chance = random.Random(28)
rows = sqlite3.connect(f"file:{database}?mode=ro", uri=True)

texts = [json.loads(t) for (t,) in rows.execute("select Texts from Orientations order by Slug")]
health = [w for t in texts for w in [t["Name"]["Fr"], t["ShortName"], *t["Conditions"], *t["Synonyms"]] if w]
stations = [n for (n,) in rows.execute("select Name from Stations order by Slug")]
words = sorted({w for (l,) in rows.execute("select Listing from Stations") for w in re.findall(r"\w{5,}", json.loads(l)["Presentation"]["Summary"] or "")})
places = ["mer", "montagne", "campagne", "Ariège", "Gers", "Hérault", "Lozère", "Gard", "Aude", "Hautes-Pyrénées", "Pyrénées-Orientales", "Haute-Garonne", "Toulouse", "Montpellier", "Paris", "31000"]
linking = ["", "", "cure", "cure thermale", "soins", "près de", "séjour", "week-end", "thermes", "station", "pas cher"]


def misspelt(word):
    at = chance.randrange(1, max(2, len(word) - 2))
    return word[:at] + word[at + 1] + word[at] + word[at + 2:] if chance.random() < 0.5 else word[:at] + word[at + 1:]


def question():
    turn = chance.random()
    if turn < 0.5:
        parts = [chance.choice(linking), chance.choice(health), chance.choice(["", *places, *stations])]
    elif turn < 0.75:
        name = chance.choice(stations)
        parts = [chance.choice(linking), misspelt(name) if chance.random() < 0.4 else name, chance.choice(["", "", *words])]
    else:
        parts = [chance.choice(words), chance.choice(words), chance.choice(["", *places])]
    return " ".join(p for p in parts if p)


asked = set()
while len(asked) < count:
    asked.add(question())

# A set has no order of its own; the shuffle mixes the kinds.
asked = sorted(asked)
chance.shuffle(asked)
print("\n".join(map(urllib.parse.quote, asked)))
