#!/usr/bin/env python3
"""Fills a portal's SQLite database with invented stations until it holds COUNT of them.

    grow.py DATABASE COUNT

No name, place or fact is real but the department's code and the orientations'. The portal must be stopped.
"""
import json
import random
import sqlite3
import sys
import uuid

database, count = sys.argv[1], int(sys.argv[2])
chance = random.Random(2026)
db = sqlite3.connect(database)
codes = [c for (c,) in db.execute("select Code from Orientations order by Position")]
present = db.execute("select count(*) from Stations").fetchone()[0]

starts = ["Font", "Val", "Mor", "Bel", "Cas", "Mont", "Ser", "Lan", "Ger", "Tour", "Vern", "Aur", "Cla", "Bri", "Sau", "Rou", "Per", "Mal", "Nav", "Est"]
middles = ["a", "e", "i", "ou", "ar", "el", "an", "il", "au", "or", "en", "is"]
ends = ["nac", "zan", "mès", "gue", "lède", "risse", "vère", "cour", "bise", "dole", "tigue", "sson", "relle", "fage", "noux", "pède", "ssac", "lène"]
tails = ["les-Bains", "les-Thermes", "la-Source", "le-Vieux", "d’en-Haut", "des-Eaux", "sur-Orve", "sur-Lémance-Neuve"]
waters = ["sulfurée sodique", "bicarbonatée calcique", "chlorurée sodique", "sulfatée calcique", "oligométallique"]
things = ["un pont de pierre", "une halle couverte", "un parc de cèdres", "un kiosque à musique", "une passerelle", "un lavoir", "une allée de platanes", "un belvédère", "un jardin en terrasses", "une ancienne gare", "un canal", "un moulin"]
lands = [("Sea", "Au bord d’une lagune"), ("Mountain", "Au fond d’une vallée"), ("Countryside", "Au milieu des vignes")]
departments = {"09": (42.9, 1.5), "11": (43.1, 2.4), "12": (44.3, 2.6), "30": (44.0, 4.2), "31": (43.3, 1.2), "32": (43.7, 0.5), "34": (43.6, 3.4), "46": (44.6, 1.6), "48": (44.5, 3.5), "65": (43.1, 0.1), "66": (42.6, 2.5), "81": (43.8, 2.2), "82": (44.0, 1.3)}
kinds, themes = ["Package", "MiniCure", "PoolEntry", "Treatment"], ["Back", "Sleep", "Slimming", "Relaxation", "Sport", "Beauty", "LightLegs", "Stress", "Discovery", "Other"]

names = [f"{a}{b}{c}-{d}" for a in starts for b in middles for c in ends for d in tails]
chance.shuffle(names)


def plain(text):
    return text.lower().translate(str.maketrans("èé’", "ee-"))


def section(**fields):
    return {"CheckedBy": None, "CheckedOn": None, "GoodForDays": None, "Sources": [], **fields}


def sources(slug, *subjects):
    return [{"ReadOn": "2026-05-21", "Supports": [subject], "Url": f"https://{slug}.example/{subject}"} for subject in subjects]


def listing(name, slug, land, orientations, opens):
    seen = chance.sample(things, 4)
    springs = [chance.choice(starts) + chance.choice(middles) + chance.choice(ends) for _ in range(3)]
    return {
        "Accessibility": section(Description=None),
        "Contacts": section(CommuneWebsite=f"https://{slug}.example", NearestAirport="Un aérodrome (40 km à vol d’oiseau)", NearestRailStation="Une halte (12 km à vol d’oiseau)", TouristOfficeName=f"Office de tourisme de {name}", TouristOfficePhone="05 00 00 00 00", TouristOfficeWebsite=f"https://{slug}.example/office", Sources=sources(slug, "gare", "aeroport", "office")),
        "Doctors": section(Intake=None),
        "Establishments": section(Items=[{"Address": "1, rue des Sources", "Email": f"thermes@{slug}.example", "Name": f"Thermes de {name}", "Phone": "05 00 00 00 00", "Website": f"https://{slug}.example/thermes"}], Sources=sources(slug, "thermes")),
        "Highlights": section(Items=[f"{t[0].upper()}{t[1:]}, à dix minutes à pied" for t in seen], Sources=sources(slug, "visiter", "histoire")),
        "Orientations": section(Codes=orientations, EditorialNote=None, Sources=sources(slug, "orientations", "agrement")),
        "Presentation": section(AltitudeMetres=chance.randrange(0, 1200), Governance="Municipal", OperatorGroup=None, OperatorName=f"Régie de {name}", SettingNote=land, StatusNote=None, Summary=f"{land}, {name} est un village d’eaux où l’on vient depuis deux siècles. La source {springs[0]} sort de terre à quelques pas de la place, entre {seen[0]} et {seen[1]} ; l’établissement, reconstruit il y a trente ans, reçoit quelques centaines de curistes chaque année. On y prend les bains, les boues et les douches, on y marche dans la piscine, et l’on se repose sous les arbres. Autour du village, {seen[2]} et {seen[3]} font de belles promenades pour les familles et pour ceux qui aiment marcher sans se presser.", AnnualCuristes={"Count": chance.randrange(200, 9000), "Year": 2025}, Sources=sources(slug, "presentation", "gestion", "frequentation", "altitude", "commune")),
        "Season": section(OpenAllYear=False, Items=[{"ClosesOn": "2026-12-12" if opens % 2 else "2026-10-30", "FirstAdmissionOn": None, "IsConfirmed": True, "LastAdmissionOn": None, "OpensOn": f"2026-03-{opens:02}", "WellnessClosesOn": None, "WellnessOpensOn": None, "Year": 2026}], Sources=sources(slug, "saison")),
        "Water": section(Springs=springs, TemperatureMaxCelsius=chance.randrange(30, 60), TemperatureMinCelsius=25, Type=chance.choice(waters), Sources=sources(slug, "eau")),
        "Wellness": section(Centre=f"Bulles de {name}", Summary="Un bassin couvert, un hammam et des soins du corps.", Sources=sources(slug, "bien-etre")),
    }


def station(name):
    slug, station_id = plain(name), str(uuid.UUID(int=chance.getrandbits(128))).upper()
    code = chance.choice(list(departments))
    latitude, longitude = departments[code]
    setting, land = chance.choice(lands)
    row = (station_id, slug, name, name, f"{code}999", f"{code}990", code, round(latitude + chance.uniform(-.2, .2), 6), round(longitude + chance.uniform(-.2, .2), 6), setting, "Open", str(uuid.UUID(int=chance.getrandbits(128))).upper(), json.dumps(listing(name, slug, land, chance.sample(codes, chance.randrange(1, 4)), chance.randrange(1, 29))))
    db.execute("insert into Stations (Id, Slug, Name, Commune, InseeCode, PostalCode, DepartmentCode, Latitude, Longitude, Setting, Status, ConcurrencyToken, Listing) values (?,?,?,?,?,?,?,?,?,?,?,?,?)", row)
    stay = f"{slug}-escale-thermale"
    db.execute("insert into Stays (Id, StationId, Slug, Name, Kind, Theme, DurationDays, Nights, Treatments, PriceFromCents, IncludesAccommodation, Summary, AsOfYear, BookingUrl, ConcurrencyToken, Source) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
               (str(uuid.UUID(int=chance.getrandbits(128))).upper(), station_id, stay, "Escale thermale", chance.choice(kinds), chance.choice(themes), 2, 1, 4, chance.randrange(20, 400) * 100, 0, f"Deux jours au calme à {name} : quatre soins et l’accès au bassin.", 2026, f"https://{slug}.example/reserver", str(uuid.UUID(int=chance.getrandbits(128))).upper(), json.dumps(sources(slug, "sejours")[0])))


for name in names[:max(0, count - present)]:
    station(name)
db.commit()
print(db.execute("select count(*) from Stations").fetchone()[0], "stations")
