"""Home, beauty, pets, toys and clothes."""

from pictures.outdoors import glove
from pictures.shapes import *


def desk_lamp(c):
    return (shadow(190, 328, 100) + shape("M206 152L120 260l196 0z", "#faecc6") + box(96, 300, 150, 24, c.d, 12) + line("M160 302L118 196l104-84", c.m, 13)
            + disc(118, 196, 13, c.a) + disc(160, 300, 9, c.a) + turned(38, 240, 116, shape("M206 120q0-46 44-46t44 46l14 34H192z", c.m)
            + shape("M206 120q0-46 44-46-24 14-24 80h-34z", c.l) + oval(250, 154, 58, 9, "#fbe6a6")))


def table_lamp(c):
    return (shadow(200, 328, 75) + disc(200, 170, 140, "#f8eccb") + shape("M92 190q0-98 108-98t108 98q0 20-20 20H112q-20 0-20-20z", c.m)
            + shape("M92 190q0-98 108-98-66 24-70 118h-18q-20 0-20-20z", c.l) + oval(200, 208, 90, 9, c.d) + shape("M176 212h48l10 96h-68z", PAPER)
            + box(146, 302, 108, 22, c.d, 11))


def floor_lamp(c):
    return (shadow(200, 338, 100) + line("M200 170L124 332M200 170l76 162M200 170v160", WOOD, 11) + shape("M146 60h108l34 116H112z", c.m)
            + shape("M146 60h34l-18 116h-50z", c.l) + box(112, 170, 176, 10, c.d, 5) + box(146, 54, 108, 9, c.d, 4) + disc(200, 186, 9, "#fbe6a6")
            + line("M146 276h108", WOOD_DARK, 6))


def string_lights(c):
    bulbs = "".join(disc(x, y + 26, 26, "#faecc6") + box(x - 8, y - 2, 16, 16, INK, 4) + oval(x, y + 28, 15, 19, c.m) + oval(x - 4, y + 24, 5, 8, PAPER) for x,
        y in ((76, 150), (136, 182), (200, 192), (264, 182), (324, 150), (110, 252), (200, 288), (290, 252)))
    return line("M40 120q160 130 320 0M60 216q140 140 280 0", INK, 6) + bulbs


def candle(c):
    return (shadow(200, 326, 85) + disc(200, 104, 60, "#faecc6") + shape("M200 60c26 34 22 62 0 66-22-4-26-32 0-66z", "#e9963a")
            + shape("M200 88c12 18 10 34 0 36-10-2-12-18 0-36z", "#fbe6a6") + line("M200 124v22", INK, 5) + box(124, 138, 152, 184, GLASS, 16)
            + box(132, 158, 136, 156, "#f3e7cf", 10) + box(142, 200, 116, 80, c.m, 6) + box(160, 220, 80, 10, PAPER, 5) + box(174, 240, 52, 8, c.l, 4)
            + oval(200, 158, 68, 9, "#e6d5b3"))


def dinner_candles(c):
    def one(x, h):
        return (shape(f"M{x} {300 - h - 46}c12 18 10 30 0 34-10-4-12-16 0-34z", "#e9963a") + line(f"M{x} {300 - h - 14}v12", INK, 4)
                + shape(f"M{x - 13} 300l5-{h}h16l5 {h}z", c.m) + shape(f"M{x - 13} 300l5-{h}h5v{h}z", c.l) + box(x - 22, 294, 44, 26, "#c8a24a", 8)
                + oval(x, 320, 32, 8, "#a9852f"))
    return shadow(200, 328, 120) + one(110, 140) + one(200, 186) + one(290, 160)


def blanket(c):
    fringe = "".join(line(f"M{x} 306v14", c.m, 5) for x in range(92, 220, 12))
    return (shadow(200, 326, 130) + box(76, 236, 248, 72, c.d, 30) + box(76, 182, 248, 72, c.m, 30) + box(76, 128, 248, 72, c.l, 30)
            + line("M96 218h208M96 272h208M96 164h208", PAPER, 4) + shape("M84 140h140v166H84z", c.m)
            + line("M84 176h140M84 212h140M84 248h140M84 284h140M112 140v166M152 140v166M192 140v166", c.l, 6)
            + line("M84 194h140M84 266h140M132 140v166M172 140v166", c.a, 2) + fringe)


def cushion(c):
    return (shadow(200, 316, 120) + shape("M88 112q112 24 224 0-24 96 0 192-112-22-224 0 24-96 0-192z", c.m)
            + line("M124 124q-10 84 0 168M152 128q-8 80 0 160M180 130q-4 78 0 156M220 130q4 78 0 156M248 128q8 80 0 160M276 124q10 84 0 168", c.d, 4)
            + shape("M88 112q112 24 224 0-6 14-8 22-104 20-208 0-2-8-8-22z", c.l) + disc(200, 208, 8, c.a))


def bedding(c):
    return (shadow(200, 322, 145) + box(50, 96, 26, 222, WOOD, 8) + box(324, 96, 26, 222, WOOD, 8) + box(66, 112, 268, 96, WOOD_LIGHT, 8)
            + box(70, 232, 260, 64, PAPER, 8) + shape("M96 176q104-22 208 0 14 36 0 62H96q-14-26 0-62z", PAPER, "#d9d5cc", 4)
            + shape("M64 234q136-34 272 0v68q-136 20-272 0z", c.m) + shape("M64 234q136-34 272 0v22q-136-30-272 0z", c.l)
            + line("M130 252q-8 24 0 50M206 248q6 30 0 60M280 252q-6 26 2 50", c.d, 4))


def towel(c):
    return (shadow(200, 326, 100) + box(84, 82, 232, 16, STEEL, 8) + disc(84, 90, 13, STEEL_DARK) + disc(316, 90, 13, STEEL_DARK)
            + box(118, 84, 164, 236, c.m, 6) + box(118, 84, 40, 236, c.l, 6) + "".join(line(f"M128 {y}h144", c.d, 2) for y in range(120, 250, 20))
            + box(118, 262, 164, 12, c.a) + box(118, 284, 164, 8, c.d) + line("M196 84c0-16 8-16 8 0", c.d, 4))


def wall_clock(c):
    marks = "".join(turned(a, 200, 200, box(197, 96, 6, 16 if a % 90 else 24, c.d if c.m != "#fbfaf7" else INK, 3)) for a in range(0, 360, 30))
    return (oval(206, 208, 132, 132, "#d8d0c3") + disc(200, 200, 130, WOOD) + disc(200, 200, 116, PAPER if c.m == "#fbfaf7" else c.l)
            + disc(200, 200, 116, None, c.m, 8) + marks + line("M200 200V136", INK, 10) + line("M200 200l52 34", INK, 8) + line("M200 220l0-104", "#c8443c", 3)
            + disc(200, 200, 9, INK))


def vase(c):
    return (shadow(200, 328, 85) + line("M196 160Q170 100 140 76M200 160V60M204 160q30-50 64-74", LEAF_DARK, 5) + disc(136, 72, 22, "#e8b93c")
            + disc(200, 56, 24, "#dd8a9c") + disc(272, 82, 22, "#c8443c") + disc(136, 72, 8, "#8f6443") + disc(200, 56, 9, "#f4d478")
            + disc(272, 82, 8, "#f4d478") + oval(172, 128, 17, 8, LEAF) + oval(228, 128, 17, 8, LEAF)
            + shape("M176 150h48q-2 34 34 62 34 34 20 78-8 34-40 34h-76q-32 0-40-34-14-44 20-78 36-28 34-62z", c.m)
            + shape("M176 150h16q0 40-30 66-30 40-14 108h14q-32 0-40-34-14-44 20-78 36-28 34-62z", c.l)
            + shape("M118 268q40-20 82 0t82-6q4 50-44 62h-76q-40-6-44-56z", c.d) + box(170, 144, 60, 12, c.d, 6))


def basket(c):
    return (shadow(200, 322, 120) + line("M124 176c-50-6-50 62-4 58M276 176c50-6 50 62 4 58", WOOD_DARK, 12) + oval(170, 166, 56, 36, "#86b0d6")
            + oval(236, 164, 52, 32, "#efb5c1") + shape("M98 168h204l-20 136q-2 14-16 14H134q-14 0-16-14z", c.m)
            + line("M104 196h192M108 222h184M112 248h176M116 274h168M118 298h164", c.d, 5)
            + line("M130 170l12 146M164 170l6 146M200 170v146M236 170l-6 146M270 170l-12 146", c.l, 5) + box(92, 158, 216, 20, c.d, 10))


def picture_frame(c):
    return (shadow(200, 330, 105) + box(92, 62, 216, 262, c.d, 8) + box(92, 62, 208, 254, c.m, 8) + box(112, 82, 168, 214, PAPER, 2)
            + box(138, 110, 116, 158, "#cfe0e4") + shape("M138 268v-60l36-40 34 46 20-22 26 34v42z", "#6f9468")
            + shape("M138 268v-24q50-26 116 0v24z", "#9ab994") + disc(222, 144, 15, "#f0c14d"))


def step_stool(c):
    return (shadow(200, 324, 120) + box(128, 104, 150, 24, c.l, 8) + shape("M140 128h22l-4 190h-26zM244 128h22l10 190h-26z", c.m)
            + box(90, 214, 168, 22, c.l, 8) + shape("M100 236h22l-10 82H86zM228 236h20l10 82h-26z", c.d) + box(150, 172, 100, 12, c.d, 6)
            + oval(203, 115, 30, 5, c.d))


def armchair(c):
    return (shadow(200, 328, 130) + box(112, 296, 18, 34, WOOD_DARK, 6) + box(270, 296, 18, 34, WOOD_DARK, 6)
            + shape("M112 250V130q0-54 54-54h68q54 0 54 54v120z", c.m) + shape("M134 240V138q0-40 40-40h52q40 0 40 40v102z", c.l)
            + box(128, 216, 144, 60, c.m, 22) + box(74, 186, 60, 116, c.d, 28) + box(266, 186, 60, 116, c.d, 28) + box(104, 266, 192, 38, c.d, 14)
            + disc(200, 150, 5, c.d) + disc(166, 150, 5, c.d) + disc(234, 150, 5, c.d))


def serum(c):
    return (shadow(200, 328, 75) + box(140, 160, 120, 164, c.m, 22) + box(150, 174, 20, 136, c.l, 10) + box(166, 118, 68, 46, INK, 8)
            + shape("M176 120V76q0-26 24-26t24 26v44z", PAPER) + box(158, 200, 96, 92, PAPER, 8) + shape("M206 216c-26 30-18 50 0 50s26-20 0-50z", c.m)
            + box(182, 274, 48, 7, "#c3bcae", 3))


def cream_jar(c):
    return (shadow(200, 322, 105) + box(96, 196, 208, 122, GLASS, 24) + box(108, 212, 184, 94, PAPER, 16) + box(88, 142, 224, 60, c.m, 16)
            + box(88, 142, 224, 18, c.l, 9) + box(144, 232, 112, 52, c.m, 8)
            + line("M200 276v-30M200 262q-18 0-18-16 18 0 18 16zM200 258q18 0 18-16-18 0-18 16z", PAPER, 4))


def tube(c):
    return (shadow(200, 330, 75) + shape("M140 66h120l-12 210h-96z", c.m) + shape("M140 66h34l-4 210h-18z", c.l) + box(134, 56, 132, 20, c.d, 5)
            + box(160, 274, 80, 46, PAPER, 8) + line("M174 284v28M190 284v28M206 284v28M222 284v28", "#d9d5cc", 4) + disc(202, 160, 32, PAPER)
            + disc(202, 160, 16, c.a) + box(172, 212, 60, 8, PAPER, 4) + box(182, 230, 40, 8, PAPER, 4))


def soap(c):
    return (shadow(200, 312, 125) + box(82, 190, 236, 116, c.d, 40) + box(82, 176, 236, 116, c.m, 40) + box(98, 186, 204, 30, c.l, 15)
            + oval(200, 238, 74, 32, None, c.d, 5) + line("M164 240q18-20 36 0t36-2", c.d, 6)
            + "".join(disc(x, y, r, "#ffffff", "#d5e6ea", 4) for x, y, r in ((118, 150, 20), (154, 128, 13), (262, 146, 26), (226, 120, 12), (292, 112, 10))))


def shampoo_bar(c):
    return (shadow(200, 318, 115) + oval(200, 254, 106, 58, c.d) + oval(200, 238, 106, 56, c.m) + oval(180, 222, 60, 22, c.l)
            + line("M200 262v-44M200 246q-30-2-28-26 28 0 28 26zM200 236q28-2 26-24-26 0-26 24z", c.d, 5)
            + "".join(disc(x, y, r, "#ffffff", "#d5e6ea", 4) for x, y, r in ((130, 150, 26), (176, 126, 17), (226, 148, 30), (276, 128, 15), (256, 96, 11))))


def hair_brush(c):
    return (shadow(200, 322, 110) + turned(-36, 200, 200, box(30, 182, 150, 34, c.m, 17) + box(36, 188, 130, 9, c.l, 4) + box(158, 146, 192, 106, c.m, 52)
            + box(174, 160, 160, 78, "#e6c3b0", 38) + "".join(disc(194 + 24 * i, 176 + 16 * j, 5,
            c.d) for i in range(6) for j in range(4) if not (i in (0, 5) and j in (0, 3)))))


def razor(c):
    return (shadow(200, 324, 85) + turned(28, 200, 200, box(188, 130, 24, 186, c.m, 10), box(193, 138, 7, 170, c.l, 3),
            line("M186 200h28M186 216h28M186 232h28M186 248h28M186 264h28", c.d, 4), box(192, 108, 16, 30, c.d), box(134, 82, 132, 34, c.m, 14),
                box(134, 82, 132, 12, c.l, 6), line("M146 116v10M162 116v10M178 116v10M194 116v10M210 116v10M226 116v10M242 116v10M256 116v10", c.d, 4)))


def bath_salt(c):
    return (shadow(200, 328, 95) + box(116, 130, 168, 194, GLASS, 24) + shape("M126 196q36-20 74 0t74-4v104q0 20-20 20H146q-20 0-20-20z", c.l)
            + "".join(box(x, y, 9, 9, PAPER, 2) for x, y in ((144, 222), (172, 214), (236, 220), (256, 246), (140, 270), (258, 286), (160, 300), (216, 304)))
            + box(108, 96, 184, 42, WOOD, 12) + box(160, 226, 80, 64, PAPER, 8) + shape("M200 236c-18 22-12 40 0 40s18-18 0-40z", c.m)
            + line("M286 150q30 20 8 60", WOOD_DARK, 5) + oval(290, 216, 9, 15, WOOD_DARK))


def lip_balm(c):
    def one(x, hue, light):
        return (box(x, 190, 54, 130, PAPER, 8) + box(x, 214, 54, 60, hue) + box(x + 6, 150, 42, 44, "#f3e7cf", 4)
                + shape(f"M{x + 8} 152v-22q20-22 38-12v34z", light) + box(x + 14, 236, 26, 7, PAPER, 3) + box(x + 18, 250, 18, 6, PAPER, 3))
    return shadow(200, 324, 115) + one(96, "#6f9468", "#fdf6e3") + one(174, "#3f9a96", "#d5ece4") + one(252, "#dd8a9c", "#e27067")


def toothbrushes(c):
    def one(x, angle, hue):
        return (turned(angle, x, 300, box(x - 8, 110, 16, 200, "#c99a5f", 8), box(x - 9, 62, 18, 64, "#c99a5f", 9), box(x + 8, 68, 22, 50, hue, 5),
                line(f"M{x + 16} 70v46M{x + 23} 70v46", PAPER, 2)))
    return (shadow(200, 326, 100) + one(132, -16, "#c8443c") + one(174, -5, "#4f86b8") + one(214, 5, "#6f9468") + one(254, 15, "#e8b93c")
            + shape("M132 222h140l-12 100q-2 6-8 6H152q-6 0-8-6z", c.m) + shape("M132 222h34l2 106h-16q-6 0-8-6z", c.l) + box(126, 212, 152, 16, c.d, 8))


def perfume(c):
    return (shadow(200, 326, 95) + box(112, 152, 176, 170, GLASS, 24) + box(126, 204, 148, 104, c.m, 14) + box(126, 204, 148, 24, c.l, 10)
            + box(174, 116, 52, 38, "#c8a24a", 5) + box(158, 62, 84, 58, c.d, 12) + box(158, 62, 24, 58, c.m, 10) + box(162, 238, 76, 44, PAPER, 4)
            + line("M176 254h48M184 268h32", c.m, 5))


def dog_bed(c):
    return (shadow(200, 320, 150) + oval(200, 254, 148, 64, c.d) + oval(200, 236, 148, 62, c.m) + oval(200, 232, 108, 38, c.l)
            + shape("M60 250q140 70 280 0l6 18q-146 76-292 0z", c.d)
            + shape("M126 232c0-40 60-44 96-30 20-26 60-16 62 6 16 4 14 22 0 24-4 18-30 20-44 10-30 22-114 18-114-10z", "#ecd2a6")
            + shape("M222 202c-2-20 18-30 24-14z", "#6b4630") + disc(262, 206, 4, INK) + oval(294, 220, 7, 5, INK)
            + line("M128 226c-24-4-22-26-8-30", "#ecd2a6", 9))


def dog_lead(c):
    return (shadow(200, 322, 115) + line("M132 96c-70 20-40 96 24 92s120-30 128 26-70 84-120 62", c.m, 15)
            + line("M132 96c-70 20-40 96 24 92s120-30 128 26-70 84-120 62", c.l, 4) + oval(166, 96, 40, 26, None, c.m, 15) + box(122, 84, 24, 24, "#c8a24a", 6)
            + box(140, 264, 30, 22, "#c8a24a", 6) + oval(118, 286, 25, 15, None, "#c8a24a", 9))


def dog_harness(c):
    return (shadow(200, 330, 90) + shape("M136 330q-14-110 20-150h88q34 40 20 150z", "#b98a5b") + shape("M174 236q26 24 52 0l10 94h-72z", "#ecd9bd")
            + shape("M144 190q56 30 112 0l6 26q-30 14-44 18l-8 40h-20l-8-40q-14-4-44-18z", c.m) + line("M140 268q60 22 120 0", c.d, 18)
            + disc(200, 236, 10, STEEL_LIGHT, STEEL_DARK, 5) + box(150, 196, 22, 12, c.a, 4) + box(228, 196, 22, 12, c.a, 4)
            + shape("M134 84q-34-4-38 60 8 34 32 10zM266 84q34-4 38 60-8 34-32 10z", "#8a6038")
            + shape("M126 118q0-58 74-58t74 58q0 76-74 80-74-4-74-80z", "#b98a5b")
            + shape("M184 62h32l8 70q20 14 12 40-36 30-72 0-8-26 12-40z", "#ecd9bd") + oval(200, 146, 15, 11, INK)
            + line("M200 156v14M182 172q18 12 36 0", INK, 4) + disc(162, 118, 8, INK) + disc(238, 118, 8, INK))


def paw(x, y, fill, scale="1"):
    return (moved(x, y, oval(0, 12, 20, 16, fill), oval(-23, -8, 8, 11, fill), oval(-8, -20, 8, 12, fill), oval(10, -20, 8, 12, fill),
            oval(24, -7, 8, 11, fill), scale=scale))


def pet_food(c):
    return (shadow(190, 328, 110) + shape("M110 96h160l10 216q0 12-12 12H112q-12 0-12-12z", c.m) + shape("M110 96h34l-10 228h-22q-12 0-12-12z", c.l)
            + box(106, 74, 168, 32, c.d, 6) + disc(192, 200, 58, PAPER) + paw(192, 204, c.d, "1.25") + box(146, 276, 92, 14, PAPER, 7)
            + "".join(oval(x, y, 11, 8, "#a9794c") for x, y in ((296, 316), (318, 320), (306, 304), (334, 312))))


def treats(c):
    return (shadow(200, 326, 100) + box(120, 84, 160, 238, c.m, 14) + box(120, 84, 160, 44, c.d, 10) + disc(200, 100, 10, "#eee8dd")
            + box(142, 148, 116, 136, PAPER, 14) + "".join(moved(x, y, shape("M0 10q30-26 62 0l18-12v26l-18-10q-32 22-62-4z", STEEL_DARK),
            disc(14, 8, 3, INK)) for x, y in ((158, 166), (162, 204), (156, 242))) + box(156, 298, 88, 9, c.l, 4))


def tug_toy(c):
    return (shadow(200, 318, 130) + turned(-20, 200, 210, box(104, 178, 192, 72, c.m, 30), box(104, 178, 192, 22, c.l, 11),
            line("M128 182v64M152 182v64M248 182v64M272 182v64", PAPER, 4), box(166, 196, 68, 36, PAPER, 8),
                line("M104 214c-80 0-80-60-30-58 30 2 34 30 30 58", c.d, 13), line("M296 214c70 4 74 60 28 58-24-2-28-34-28-58", c.d, 13))
                    + paw(200, 214, c.d, ".5"))


def cat_tree(c):
    return (shadow(200, 330, 120) + box(90, 306, 220, 22, c.d, 10) + box(128, 130, 26, 178, "#d9b98a") + box(246, 84, 26, 224, "#d9b98a")
            + dashes("M141 136v170M259 90v216", "#b8935f", 26, "3 9") + box(206, 66, 106, 24, c.m, 12) + box(84, 122, 116, 22, c.m, 11)
            + box(170, 220, 110, 88, c.m, 18) + disc(224, 266, 30, INK)
            + shape("M226 66q-4-34 10-46l10 12h14l10-12q12 14 8 46z", "#e2803a") + disc(243, 46, 3, INK) + disc(261, 46, 3, INK)
            + line("M98 144v50", STEEL_DARK, 3) + disc(98, 202, 11, c.a))


def cat_cave(c):
    return (shadow(200, 320, 130) + shape("M70 250Q78 104 200 98q122 6 130 152 0 66-60 66H130q-60 0-60-66z", c.m)
            + shape("M70 250Q78 104 200 98q-80 40-84 218-46-6-46-66z", c.l) + oval(214, 242, 66, 60, "#3a3036")
            + shape("M176 296q-6-60 10-76l14 14h24l14-14q16 16 10 76z", "#8d949c") + disc(202, 256, 5, "#f4d478") + disc(224, 256, 5, "#f4d478")
            + shape("M209 266h8l-4 6z", "#dd8a9c") + line("M186 270l-22-4M186 276l-20 4M240 270l22-4M240 276l20 4", PAPER, 2))


def cat_wand(c):
    return (shadow(200, 322, 110) + line("M86 306L254 96", WOOD, 10) + line("M254 96q60-20 56 60t-30 60", INK, 3) + disc(280, 218, 17, c.a)
            + shape("M276 232q-44 20-40 78 40-14 48-70z", c.m) + shape("M284 234q40 26 24 78-36-20-36-70z", c.l) + shape("M280 236q2 40-8 86-20-40-2-86z", c.d))


def cat_litter(c):
    return (shadow(200, 328, 120) + shape("M112 90h150l14 220q0 14-14 14H110q-14 0-14-14z", c.m) + shape("M112 90h34l-10 234h-26q-14 0-14-14z", c.l)
            + box(108, 70, 158, 30, c.d, 6) + disc(190, 190, 54, PAPER) + shape("M158 224q-6-56 6-70l16 14h20l16-14q12 14 6 70z", "#34383f")
            + disc(180, 196, 5, "#f4d478") + disc(200, 196, 5, "#f4d478") + shape("M186 206h8l-4 6z", "#dd8a9c") + box(146, 266, 90, 14, PAPER, 7)
            + "".join(disc(x, y, 6, "#c9ae7a") for x, y in ((292, 318), (308, 322), (300, 308), (324, 318))))


def pet_bowl(c):
    return (shadow(200, 312, 140) + "".join(disc(x, y, 15, "#a9794c") for x, y in ((140, 190), (168, 178), (198, 172), (228, 178), (256, 190), (184, 192),
            (214, 192))) + oval(200, 202, 112, 22, c.d) + shape("M88 200q112 44 224 0l32 92q2 14-12 14H68q-14 0-12-14z", c.m)
                + shape("M88 200q20 10 44 16l-24 90H68q-14 0-12-14z", c.l) + paw(206, 264, PAPER, ".9"))


def pet_brush(c):
    return (shadow(200, 322, 100) + turned(-30, 200, 200, box(36, 182, 150, 38, c.m, 19), box(42, 188, 130, 10, c.l, 5), box(170, 146, 168, 60, c.m, 24),
            "".join(line(f"M{x} 206v36", STEEL_DARK, 4) + disc(x, 244, 4, STEEL_DARK) for x in range(186, 330, 14)), disc(176, 200, 9, "#c8443c"))
            + shape("M250 292q30-26 54-6 26-2 24 18-40 12-80 4z", "#b3b9bf"))


def building_blocks(c):
    return (shadow(200, 322, 130) + box(72, 238, 78, 78, "#c8443c", 6) + box(154, 238, 78, 78, "#e8b93c", 6)
            + shape("M236 316v-78h92v78h-26q0-26-20-26t-20 26z", "#4f86b8") + box(112, 156, 78, 78, "#6f9468", 6)
            + shape("M196 234v-34q0-44 44-44t44 44v34h-24q0-24-20-24t-20 24z", "#e2803a") + shape("M112 150l39-62 39 62z", "#7d5f9e")
            + box(84, 250, 12, 54, "#e27067", 4) + box(166, 250, 12, 54, "#f4d478", 4) + box(124, 168, 12, 54, "#9ab994", 4))


def marble_run(c):
    return (shadow(200, 326, 120) + box(96, 80, 20, 240, WOOD, 4) + box(286, 120, 20, 200, WOOD, 4) + shape("M84 84h70l-20 36h-30z", c.m)
            + turned(12, 200, 160, box(110, 142, 190, 20, WOOD_LIGHT, 6)) + turned(-12, 200, 214, box(108, 206, 190, 20, WOOD_LIGHT, 6))
            + turned(12, 200, 270, box(110, 262, 190, 20, WOOD_LIGHT, 6)) + disc(170, 134, 13, "#c8443c") + disc(230, 194, 13, c.m)
            + disc(160, 252, 13, "#6f9468")
            + disc(119, 72, 13, "#e8b93c") + box(76, 312, 250, 14, WOOD_DARK, 6))


def wooden_train(c):
    def wheel(x, r=19):
        return disc(x, 296, r, INK) + disc(x, 296, r - 11, WOOD_LIGHT)
    return (shadow(200, 318, 150) + box(36, 312, 328, 8, WOOD_DARK, 4) + box(60, 226, 96, 58, WOOD, 8) + disc(88, 216, 17, "#e8b93c")
            + disc(124, 214, 17, "#4f86b8") + line("M156 268h30", INK, 7) + box(180, 190, 62, 94, c.m, 8) + box(192, 202, 38, 34, GLASS, 4)
            + box(172, 176, 78, 18, c.d, 6) + box(236, 224, 96, 60, c.m, 22) + box(290, 178, 24, 48, c.d, 5)
            + shape("M286 150q14-20 36-4 20-2 16 18h-52z", "#d8d0c3") + wheel(84) + wheel(132) + wheel(208, 22) + wheel(262) + wheel(312))


def plush_bear(c):
    return (shadow(200, 326, 110) + disc(142, 96, 30, c.m) + disc(258, 96, 30, c.m) + disc(142, 96, 16, c.l) + disc(258, 96, 16, c.l)
            + oval(200, 258, 86, 70, c.m) + oval(200, 262, 52, 48, c.l) + disc(200, 146, 76, c.m) + oval(200, 170, 36, 28, c.l) + oval(200, 158, 14, 10, INK)
            + line("M200 168v12M186 184q14 10 28 0", INK, 4) + disc(170, 136, 7, INK) + disc(230, 136, 7, INK) + oval(122, 240, 25, 38, c.d)
            + oval(278, 240, 25, 38, c.d)
            + disc(142, 306, 28, c.d) + disc(258, 306, 28, c.d) + disc(142, 306, 14, c.l) + disc(258, 306, 14, c.l))


def plush_whale(c):
    return moved(-16, 16, shadow(220, 314, 150)
        + shape("M60 222q0-100 120-100 106 0 124 92 4 26 30 14 20-40 0-60 30-10 44 22 26-20 44-4-6 40-58 56-20 62-130 66H160q-100-6-100-86z", c.m,
        extra=' transform="translate(-12 4)"') + shape("M58 254q60 40 160 14 50-10 70 0-30 40-124 44-84-4-106-58z", c.l) + disc(112, 212, 8, INK)
            + line("M92 246q22 12 42-4", c.d, 5) + shape("M176 250q8 44 44 46-6-36-24-52z", c.d)
            + line("M160 112c0-30-26-30-30-14M164 112c0-36 26-36 32-16", WATER, 7), scale=".93")


def plush_fox(c):
    return (shadow(200, 326, 110) + shape("M262 290c70 10 90-70 60-110-20 40-60 40-76 90z", c.m) + shape("M322 180q18 30 8 62l-30-18z", PAPER)
            + oval(200, 262, 70, 64, c.m) + oval(200, 274, 38, 46, PAPER) + shape("M116 152l6-92 52 44h52l52-44 6 92q-20 66-84 70-64-4-84-70z", c.m)
            + shape("M116 152q40 0 84 66 44-66 84-66-20 66-84 70-64-4-84-70z", PAPER) + shape("M132 84l8 40 22-18zM268 84l-8 40-22-18z", INK)
            + oval(200, 208, 13, 9, INK) + disc(164, 154, 7, INK) + disc(236, 154, 7, INK)
            + box(138, 212, 124, 24, c.a, 12) + box(222, 226, 26, 56, c.a, 8) + oval(158, 316, 24, 13, c.d) + oval(242, 316, 24, 13, c.d))


def jigsaw(c):
    def piece(x, y, fill):
        return (moved(x, y, shape("M0 0h34q-8-20 10-22 18 2 10 22h34v34q20-8 22 10-2 18-22 10v34H54q8-20-10-22-18 2-10 22H0V54q20 8 22-10-2-18-22-10z", fill,
                "#f7f4ee", 4)))
    return (shadow(200, 320, 125) + piece(100, 122, c.m) + piece(192, 118, c.a) + piece(104, 214, c.l) + turned(14, 250, 260, piece(210, 216, c.d))
            + disc(148, 166, 9, "#f4d478") + disc(240, 160, 9, PAPER))


def board_game(c):
    return (shadow(200, 322, 140) + box(70, 150, 260, 166, c.d, 12) + box(70, 140, 260, 162, c.m, 12) + shape("M182 292l8-96h26l8 96z", PAPER)
            + box(186, 220, 32, 16, "#c8443c") + box(184, 256, 38, 16, "#c8443c") + box(184, 172, 36, 26, INK, 5)
            + shape("M184 184l-96-26v42zM220 184l96-26v42z", "#fbe6a6") + shape("M180 172q22-26 44 0z", "#c8443c")
            + shape("M70 284q44-16 84 0t84-2 92 0v8q0 12-12 12H82q-12 0-12-12z", c.l)
            + turned(-12, 112, 116, box(90, 92, 46, 46, PAPER, 9) + disc(102, 104, 4, INK) + disc(124, 126, 4, INK) + disc(113, 115, 4, INK))
            + shape("M286 138q-8-20 4-34-6-20 10-22 16 2 10 22 12 14 4 34z", "#e8b93c"))


def memory_game(c):
    def tile(x, y, cap):
        return (moved(x, y, disc(0, 0, 48, PAPER, "#d9d5cc", 4), box(-9, 0, 18, 26, "#efe2c8", 7), shape("M-30 4q2-34 30-34T30 4z", cap),
                disc(-10, -10, 5, PAPER), disc(9, -14, 4, PAPER), disc(14, -4, 3, PAPER)))
    return (shadow(200, 322, 130) + tile(140, 138, c.m) + tile(256, 134, c.m) + tile(92, 246, "#a9794c") + tile(308, 248, "#e8b93c")
            + moved(200, 250, disc(0, 0, 50, "#4d6f49"), disc(0, 0, 38, None, "#9ab994", 4), line("M-14 0h28M0-14v28", "#9ab994", 5)))


def crayons(c):
    hues = ("#c8443c", "#e2803a", "#e8b93c", "#6f9468", "#4f86b8", "#7d5f9e")
    sticks = "".join(box(104 + 33 * i, 124, 28, 120, hue, 6) + shape(f"M{104 + 33 * i} 128l8-34h12l8 34z", hue)
        + box(104 + 33 * i, 160, 28, 10, PAPER, extra=' opacity=".5"') for i, hue in enumerate(hues))
    return (shadow(200, 326, 120) + sticks + shape("M88 204h224l-10 116H98z", "#e6c27a") + shape("M88 204h224l-3 26H91z", "#f0d9a0")
            + disc(200, 272, 26, PAPER) + shape("M200 256l14 8v16l-14 8-14-8v-16z", "#e8b93c"))


def weaving_loom(c):
    return (shadow(200, 326, 115) + line("M132 108v180M154 108v180M176 108v180M198 108v180M220 108v180M242 108v180M264 108v180", "#e8dcc6", 4)
            + "".join(box(124, 206 + 15 * i, 148, 14, hue, 6) for i, hue in enumerate(("#e2803a", "#f4d478", "#3f9a96", "#efb5c1", "#2f4468")))
            + box(92, 80, 26, 244, c.m, 8) + box(282, 80, 26, 244, c.m, 8) + box(86, 86, 228, 24, c.l, 8) + box(86, 286, 228, 26, c.d, 8)
            + turned(-10, 200, 180, box(120, 170, 130, 16, WOOD_LIGHT, 8) + line("M250 178q40 20 60 0", "#c8443c", 4)))


def balance_bike(c):
    return (shadow(200, 322, 150) + disc(112, 258, 60, None, INK, 15) + disc(288, 258, 60, None, INK, 15) + disc(112, 258, 9, STEEL) + disc(288, 258, 9, STEEL)
            + line("M112 258L90 150M288 258l-66-70M90 190l132 0", c.d, 12) + shape("M96 176l140 10-8 34q-70 24-126-10z", c.m)
            + line("M232 190l8-40", STEEL_DARK, 10) + box(206, 134, 76, 20, INK, 10) + line("M88 150l-8-34M56 118q24-12 50 0", STEEL_DARK, 10)
            + box(42, 110, 26, 18, c.a, 9) + box(98, 110, 24, 18, c.a, 9))


def kite(c):
    return (line("M188 226q-40 50 10 80t30 44", WOOD_DARK, 4) + shape("M196 60l132 120-140 52-84-108z", c.m) + shape("M196 60l-8 172-84-108z", c.l)
            + shape("M196 60l132 120-140 52z", c.d) + line("M196 60l-8 172M104 124l224 56", PAPER, 5)
            + "".join(shape(f"M{x} {y}l-18-9v20zM{x} {y}l18-9v20z", c.a) for x, y in ((166, 262), (186, 296), (222, 322)))
            + shape("M60 96q8-18 26-12 12-18 30-4 18 0 14 16z", PAPER) + shape("M282 282q8-16 24-10 12-14 26-2 16 0 12 12z", PAPER))


def kids_bottle(c):
    return (shadow(200, 328, 70) + line("M206 96c10-40 40-30 44-54", c.a, 9) + box(152, 90, 96, 48, c.d, 16) + line("M152 104c-40 0-40 40 0 34", c.a, 9)
            + box(148, 134, 104, 190, c.m, 26) + box(158, 150, 18, 160, c.l, 9) + disc(206, 226, 34, PAPER) + disc(194, 220, 5, INK) + disc(218, 220, 5, INK)
            + line("M192 236q14 14 28 0", INK, 5) + disc(184, 232, 5, "#efb5c1") + disc(228, 232, 5, "#efb5c1"))


def kids_rucksack(c):
    return (shadow(200, 328, 95) + line("M176 96c0-30 48-30 48 0", c.d, 9) + disc(128, 106, 24, c.m) + disc(272, 106, 24, c.m) + disc(128, 106, 11, c.l)
            + disc(272, 106, 11, c.l) + shape("M116 176q0-88 84-88t84 88v116q0 32-32 32H148q-32 0-32-32z", c.m) + box(136, 218, 128, 90, c.l, 28)
            + line("M136 238h128", c.d, 5) + disc(170, 160, 7, INK) + disc(230, 160, 7, INK) + oval(200, 182, 13, 9, INK) + line("M182 198q18 12 36 0", INK, 4)
            + box(252, 232, 14, 24, c.a, 5))


def t_shirt(c):
    return (shadow(200, 326, 100) + shape("M150 78q50 36 100 0l78 50-30 56-34-18v144q0 10-10 10H146q-10 0-10-10V166l-34 18-30-56z", c.m)
            + shape("M150 78q50 36 100 0l14 10q-64 48-128 0z", c.d) + line("M136 168v-20M264 168v-20", c.d, 5) + box(216, 160, 32, 36, c.l, 4)
            + line("M146 306h108", c.l, 3))


def shirt(c):
    return (shadow(200, 328, 100) + shape("M146 82h108l74 54-24 92-34-10v98q0 10-10 10H140q-10 0-10-10v-98l-34 10-24-92z", c.m)
            + shape("M146 82l54 40-36 30-30-58zM254 82l-54 40 36 30 30-58z", c.l) + line("M200 124v198", c.d, 5)
            + "".join(disc(200, y, 5, c.a) for y in (160, 196, 232, 268, 304)) + box(220, 176, 36, 40, c.d, 4) + line("M130 218v-40M270 218v-40", c.d, 4))


def jumper(c):
    return (shadow(200, 328, 105) + shape("M152 84q48 30 96 0l70 44 16 150-40 6-24-94v118H130V190l-24 94-40-6 16-150z", c.m)
            + line("M152 86q48 32 96 0", c.d, 13) + box(130, 300, 140, 24, c.d, 8) + shape("M66 278l40 6 4-20-41-6zM334 278l-40 6-4-20 41-6z", c.d)
            + line("M134 156l14 14 14-14 14 14 14-14 14 14 14-14 14 14 14-14 14 14 6-6M134 178l14 14 14-14 14 14 14-14 14 14 14-14 14 14 14-14 14 14 6-6", c.l,
            5))


def scarf(c):
    return (shadow(200, 328, 95) + shape("M118 106q82-40 164 0 20 44-10 66-72 30-144 0-30-22-10-66z", c.m)
            + shape("M118 106q82 44 164 0 14 26 0 46-82 40-164 0-14-20 0-46z", c.d) + shape("M150 158h60l-14 148h-64z", c.m)
            + shape("M196 160h58l22 120h-62z", c.l) + line("M142 258h56M140 276h56M210 236h56M214 254h56", c.a, 7)
            + line("M136 306v16M152 306v16M168 306v16M184 306v16M220 280v16M236 280v16M252 280v16M268 280v16", c.d, 6))


def beanie(c):
    return (shadow(200, 318, 115) + shape("M96 240q0-130 104-130t104 130z", c.m)
            + line("M130 236q4-90 40-118M166 236q2-80 22-122M234 236q-2-80-22-122M270 236q-4-90-40-118M200 112v124", c.d, 5) + box(82, 228, 236, 74, c.l, 24)
            + line("M104 238v54M126 236v58M148 236v58M170 236v58M192 236v58M214 236v58M236 236v58M258 236v58M280 236v58", c.m, 6)
            + box(226, 254, 34, 28, c.a, 4) + disc(200, 98, 20, c.l))


def knit_gloves(c):
    return (shadow(200, 332, 85) + glove(c, box(130, 268, 110, 56, c.d, 10) + line("M144 272v48M160 272v48M176 272v48M192 272v48M208 272v48M224 272v48", c.l,
            5) + line("M160 190h76M162 212h72M164 234h66", c.l, 5))
                + shape("M150 64h34v48h-34zM180 50h34v54h-34zM212 58h34v54h-34zM240 92h34v42h-34zM88 118h34v26H88z", SKIN))


def rain_jacket(c):
    return (shadow(200, 330, 105) + shape("M156 96q-6-56 44-58 50 2 44 58z", c.d) + shape("M170 96q-4-38 30-40 34 2 30 40z", "#4a4038")
            + shape("M150 92h100l70 50-20 120-34-6v60q0 8-8 8H142q-8 0-8-8v-60l-34 6-20-120z", c.m) + line("M200 96v226", PAPER, 6)
            + line("M150 236l34 14M250 236l-34 14", c.d, 8) + line("M134 252v-70M266 252v-70", c.d, 5)
            + shape("M100 262l34-6-2-18-34 6zM300 262l-34-6 2-18 34 6z", c.d) + disc(200, 130, 5, c.a))


def quilted_jacket(c):
    return (shadow(200, 330, 105) + shape("M150 84h100l70 50-18 134-36-6v54q0 8-8 8H142q-8 0-8-8v-54l-36 6-18-134z", c.m)
            + line("M136 140h128M134 170h132M134 200h132M134 230h132M134 260h132M134 290h132M92 180l40 12M90 220l42 8M308 180l-40 12M310 220l-42 8", c.d, 4)
            + line("M200 100v222", c.d, 6) + shape("M150 84h100l-20 40-30-18-30 18z", "#694629")
            + "".join(disc(208, y, 5, c.a) for y in (136, 174, 212, 250, 288)) + box(144, 240, 40, 34, c.l, 4) + box(218, 240, 40, 34, c.l, 4))


def tote_bag(c):
    return (shadow(200, 328, 105) + line("M150 152c0-110 100-110 100 0", c.d, 11) + shape("M104 142h192l12 170q0 12-12 12H104q-12 0-12-12z", c.m)
            + shape("M104 142h30l-6 182h-24q-12 0-12-12z", c.l) + box(100, 136, 200, 18, c.d, 5)
            + line("M206 136q-20-60 0-92M224 136q10-50 36-66", LEAF_DARK, 8) + oval(204, 52, 15, 28, LEAF) + disc(206, 238, 38, c.a)
            + line("M188 240q18-30 36 0-18 26-36 0z", c.m, 5))


def belt(c):
    return (shadow(200, 318, 120) + disc(200, 206, 104, None, c.m, 34) + disc(200, 206, 88, None, c.d, 4) + disc(200, 206, 120, None, c.l, 4)
            + shape("M236 292l92 26 6-32-80-28z", c.m) + box(160, 278, 74, 62, None, 10, "#c8a24a", 12) + line("M196 308h48", "#c8a24a", 8)
            + disc(268, 292, 4, c.d) + disc(290, 299, 4, c.d) + disc(312, 306, 4, c.d))


def sunglasses(c):
    return (shadow(200, 296, 140) + line("M66 190l-24-46M334 190l24-46", c.d, 12) + disc(126, 212, 62, c.m) + disc(274, 212, 62, c.m)
            + disc(126, 212, 48, "#48525c") + disc(274, 212, 48, "#48525c") + line("M180 192q20-18 40 0", c.m, 14)
            + line("M100 230l44-44M120 240l34-34M248 230l44-44M268 240l34-34", "#76828d", 6))


def bread_box(c):
    return (shadow(200, 318, 140) + box(76, 186, 248, 124, c.m, 14) + line("M96 222h208M96 246h208M96 270h208", c.d, 4) + box(66, 164, 268, 26, c.l, 10)
            + shape("M122 166q-14-64 78-64t78 64z", "#c98d4e") + line("M158 120l16 22M194 112l16 24M230 116l14 22", "#f0d9a0", 7)
            + box(176, 286, 48, 10, c.d, 5))


DRAWINGS = {name.replace("_", "-"): drawing for name, drawing in list(globals().items())
            if callable(drawing) and getattr(drawing, "__module__", "") == __name__ and name != "paw"}
