#!/usr/bin/env python3
"""Prints the descriptors that make a local font take the room of one of ours, for the @font-face rules of site.css.

  eng/fonts/fallbacks.py OURS.woff2 WEIGHT LOCAL_FONT   (Gelasio Bold stands for Georgia Bold, Liberation Sans for Arial)
"""
import sys
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TEXT = (
    "Prendre les eaux, des Pyrénées à la Méditerranée. Vingt-huit stations thermales, douze orientations de soin, "
    "des séjours de quelques heures à quelques jours. Chaque information dit d’où elle vient. Bagnères-de-Bigorre, "
    "Lamalou-les-Bains, Saint-Lary, Balaruc-les-Bains. Saison 2026 : à confirmer par téléphone. L’agrément d’une "
    "station ne remplace pas l’avis de votre médecin."
)


def width(font):
    """Mean advance of the text, in em; letters a subset lacks are left out."""
    cmap, advances = font.getBestCmap(), font["hmtx"].metrics
    known = [advances[cmap[ord(c)]][0] for c in TEXT if ord(c) in cmap]
    return sum(known) / len(known) / font["head"].unitsPerEm


ours = instantiateVariableFont(TTFont(sys.argv[1]), {"wght": float(sys.argv[2])})
ratio = width(ours) / width(TTFont(sys.argv[3]))
em = ours["head"].unitsPerEm * ratio
print(f"size-adjust: {ratio:.1%}; ascent-override: {ours['hhea'].ascent / em:.1%}; "
      f"descent-override: {-ours['hhea'].descent / em:.1%}; line-gap-override: {ours['hhea'].lineGap / em:.1%};")
