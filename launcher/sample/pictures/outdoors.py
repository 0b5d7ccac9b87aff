"""Outdoor, cycling, running, garden and travel."""

from pictures.shapes import *


def tent(c):
    return (shadow(200, 316, 150) + shape("M48 308Q96 130 200 104q104 26 152 204z", c.m) + shape("M200 104q104 26 152 204h-70Q262 160 200 104z", c.d)
            + shape("M200 104Q120 160 112 308H48Q96 130 200 104z", c.l) + shape("M160 308q4-108 40-150 36 42 40 150z", "#4a3f35")
            + shape("M160 308q4-108 40-150-4 90-18 150z", PAPER)
            + line("M352 308l22 8M48 308l-22 8", STEEL_DARK, 4) + disc(200, 104, 5, c.a))


def family_tent(c):
    return (shadow(200, 316, 155) + shape("M40 308l30-130q60-66 130-66t130 66l30 130z", c.m) + shape("M200 112q70 0 130 66l30 130h-74l-26-136z", c.d)
            + shape("M200 112q-70 0-130 66l-30 130h74l26-136z", c.l) + shape("M152 308V206q48-40 96 0v102z", "#4a3f35")
            + shape("M152 308V206q14-14 28-20v122z", PAPER)
            + box(66, 216, 40, 40, "#d5e6ea", 8) + box(294, 216, 40, 40, "#d5e6ea", 8) + line("M70 178q130-60 260 0", c.a, 5))


def sleeping_bag(c):
    return (shadow(200, 320, 140) + turned(-16, 200, 200, shape("M70 186q0-52 56-54l196 22q30 6 30 46t-30 46l-196 22q-56-2-56-54z", c.m)
            + shape("M72 190q2-56 54-58 44 4 44 68t-44 68q-52-2-54-58z", c.d) + oval(122, 200, 30, 44, PAPER)
            + line("M182 140q14 60 0 122M226 146q14 54 0 112M270 150q12 50 0 102M312 156q10 44 0 90", c.d, 5) + line("M166 200h172", c.a, 4)))


def sleeping_mat(c):
    return (shadow(200, 320, 140) + turned(-12, 200, 220, box(76, 180, 262, 108, c.m, 22),
            line("M110 184v100M144 184v100M178 184v100M212 184v100M246 184v100M280 184v100M312 184v100", c.d, 5), box(76, 180, 262, 20, c.l, 10))
            + disc(96, 238, 48, c.d) + disc(96, 238, 36, c.m) + disc(96, 238, 24, c.d) + disc(96, 238, 12, c.l))


def backpack(c):
    return (shadow(200, 330, 95) + line("M172 92c0-34 56-34 56 0", c.d, 11) + box(104, 190, 34, 104, c.d, 16) + box(262, 190, 34, 104, c.d, 16)
            + shape("M124 160q0-78 76-78t76 78v144q0 22-22 22H146q-22 0-22-22z", c.m) + shape("M124 160q0-78 76-78t76 78v16q-76 26-152 0z", c.d)
            + box(144, 214, 112, 88, c.l, 18)
            + line("M144 240h112", c.d, 5) + box(192, 168, 16, 36, c.a, 5) + box(188, 236, 24, 12, c.a, 4) + line("M124 200l14 0M262 200h14", c.a, 5))


def trekking_pack(c):
    return (shadow(200, 334, 95) + line("M178 66c0-26 44-26 44 0", c.d, 9) + box(130, 56, 140, 62, c.d, 26) + box(102, 176, 34, 120, c.d, 14)
            + box(264, 176, 34, 120, c.d, 14) + box(126, 104, 148, 222, c.m, 28) + box(148, 136, 104, 84, c.l, 16) + line("M150 104v200M250 104v200", c.a, 6)
            + box(138, 248, 124, 44, c.d, 12) + box(116, 300, 168, 34, "#dcc7a5", 17) + line("M146 302v30M254 302v30", INK, 5) + box(192, 84, 16, 40, c.a, 5))


def headlamp(c):
    return (shadow(200, 322, 110) + shape("M118 214l-92-52v104z", "#f9e7b8") + oval(212, 212, 112, 82, None, c.m, 26) + oval(212, 212, 112, 82, None, c.d, 5)
            + box(96, 166, 74, 96, INK, 22) + disc(122, 214, 34, STEEL) + disc(122, 214, 24, "#fbeec2") + disc(122, 214, 10, PAPER)
            + box(146, 174, 20, 12, "#c8443c", 5))


def camp_stove(c):
    return (shadow(200, 328, 80) + box(144, 236, 112, 88, "#4f86b8", 22) + box(144, 236, 112, 26, STEEL, 13) + box(188, 204, 24, 38, "#c8a24a", 4)
            + line("M210 222h66", STEEL_DARK, 6) + box(270, 208, 14, 30, INK, 5) + oval(200, 200, 38, 11, STEEL_DARK)
            + line("M166 198l-44-28v-16M234 198l44-28v-16M200 192v-38", STEEL_DARK, 8)
            + shape("M168 188q-12-30 12-52 4 18 12 20 0-34 16-50 2 30 18 46 10 14 4 36z", "#e2803a")
            + shape("M184 188q-6-18 8-28 6 10 14-8 12 18 6 36z", "#f4d478") + box(112, 146, 176, 9, STEEL, 4))


def cook_set(c):
    return (shadow(200, 320, 130) + box(92, 178, 196, 134, c.m, 18) + box(104, 190, 20, 108, c.l, 10) + box(84, 162, 212, 22, c.d, 10)
            + line("M288 200h34q26 0 26 30v30", INK, 12) + oval(190, 160, 90, 16, c.l) + box(176, 128, 28, 18, INK, 8)
            + moved(40, 242, box(0, 10, 68, 66, PAPER, 10), line("M0 26c-26-4-24 38 0 32", c.a, 8), box(0, 10, 68, 14, c.a, 6)))


def trekking_poles(c):
    def pole(angle):
        return (turned(angle, 200, 330, box(194, 60, 12, 62, WOOD, 6), box(190, 50, 20, 30, INK, 8), box(196, 120, 8, 90, c.m), box(197, 208, 6, 92, STEEL),
                box(192, 196, 16, 16, INK, 4), oval(200, 298, 18, 6, INK), line("M200 300v22", STEEL_DARK, 4), line("M206 66c30 14 14 40 2 44", c.d, 4)))
    return shadow(200, 326, 110) + pole(-20) + pole(20)


def vacuum_flask(c):
    return (shadow(200, 330, 75) + box(148, 140, 104, 186, c.m, 20) + box(158, 152, 20, 162, c.l, 10) + shape("M148 150q0-30 20-42h64q20 12 20 42z", c.m)
            + box(158, 60, 84, 54, STEEL, 12) + box(158, 60, 24, 54, STEEL_LIGHT, 10) + box(154, 106, 92, 12, INK, 5) + box(148, 286, 104, 14, c.d)
            + shape("M214 196l-24 40h48z", PAPER) + shape("M214 196l-8 14 8 6 8-6z", c.a))


def water_bottle(c):
    return (shadow(200, 330, 70) + line("M184 84c0-34 32-34 32 0", c.d, 8) + box(168, 76, 64, 34, WOOD, 8) + box(174, 106, 52, 18, STEEL, 4)
            + shape("M174 122h52q26 14 26 50v136q0 18-18 18h-68q-18 0-18-18V172q0-36 26-50z", c.m)
            + shape("M174 122h14q-18 20-18 52v152h-4q-18 0-18-18V172q0-36 26-50z", c.l)
            + line("M182 236l18-26 16 18 16-22", c.a, 6))


def hammock(c):
    return (shadow(200, 318, 110) + box(40, 60, 30, 260, WOOD_DARK, 10) + box(330, 60, 30, 260, WOOD_DARK, 10) + disc(55, 66, 44, LEAF)
            + disc(345, 66, 44, LEAF) + disc(28, 90, 24, LEAF_DARK) + disc(372, 90, 24, LEAF_DARK) + line("M64 140l40 48M336 140l-40 48", "#d9b36c", 6)
            + shape("M98 182q102 150 204 0-20 120-102 120T98 182z", c.m)
            + shape("M98 182q102 150 204 0-40 96-102 96T98 182z", c.d) + line("M66 134h-24M334 134h24", c.a, 8))


def dry_bag(c):
    return (shadow(200, 328, 85) + box(130, 128, 140, 196, c.m, 28) + box(142, 146, 20, 160, c.l, 10) + box(124, 96, 152, 42, c.d, 14)
            + line("M130 110h140M130 122h140", c.m, 4) + line("M124 108c-30-10-24-50 12-54h128c36 4 42 44 12 54", c.d, 9) + box(180, 44, 40, 22, INK, 6)
            + box(180, 186, 64, 88, GLASS, 12) + line("M196 202l32 44", PAPER, 5))


def bike_light(c):
    return (shadow(200, 318, 120) + shape("M116 170l-88-38v130l88-38z", "#f9e7b8") + box(104, 148, 110, 92, c.m, 30) + box(98, 146, 36, 96, STEEL, 16)
            + oval(112, 194, 12, 36, "#fbeec2") + box(150, 236, 40, 34, INK, 10) + disc(176, 170, 8, "#8fd08a") + box(258, 132, 76, 124, c.m, 30)
            + box(268, 146, 56, 84, "#c8443c", 22)
            + line("M280 166h32M280 186h32M280 206h32", "#e9867e", 5) + box(276, 252, 40, 30, INK, 10) + line("M60 290h280", STEEL_DARK, 15))


def rear_light(c):
    return (shadow(200, 322, 80) + disc(200, 186, 118, "#f6d3cd") + box(186, 250, 28, 72, STEEL_DARK, 10) + box(136, 98, 128, 166, INK, 52)
            + box(150, 112, 100, 138, c.m, 42) + line("M172 146h56M172 170h56M172 194h56M172 218h56", c.l, 9) + disc(200, 128, 7, PAPER))


def helmet(c, vents):
    return (shadow(200, 312, 125) + shape("M74 232q0-128 128-128t126 110q2 26-22 28H92q-18 0-18-10z", c.m)
            + shape("M74 232q0-128 128-128-74 20-80 138H92q-18 0-18-10z", c.l) + vents + box(84, 232, 236, 18, c.d, 9) + line("M128 250l44 58 50-58", INK, 7)
            + box(158, 296, 30, 17, c.a, 6))


def city_helmet(c):
    return (helmet(c, oval(190, 146, 26, 8, c.d) + oval(246, 150, 18, 7, c.d) + oval(160, 196, 9, 16, c.d) + oval(220, 196, 9, 16, c.d)
            + oval(276, 196, 9, 16, c.d) + shape("M318 216q46 0 52 24h-54z", c.d)))


def road_helmet(c):
    return (helmet(c, "".join(shape(f"M{x} {y}q40-40 {w}-30-30 20-{w - 20} 60z", INK) for x, y,
            w in ((112, 210, 70), (160, 216, 80), (218, 218, 76), (150, 158, 74))) + line("M118 222q40-100 150-92", c.a, 5)))


def kids_helmet(c):
    return (helmet(c, disc(146, 178, 17, INK) + disc(206, 150, 17, INK) + disc(262, 186, 17, INK) + disc(206, 206, 13, INK) + disc(146, 178, 6, c.l)
            + disc(206, 150, 6, c.l) + disc(262, 186, 6, c.l)))


def chain_lock(c):
    links = "".join(turned(a, 200, 206, box(178, 92, 44, 26, None, 13, c.m, 12)) for a in range(0, 360, 24) if not 150 < a < 210)
    return (shadow(200, 328, 90) + links + box(148, 268, 104, 62, INK, 16) + disc(200, 296, 13, STEEL) + box(197, 296, 6, 18, STEEL)
            + box(158, 276, 84, 8, c.l, 4))


def folding_lock(c):
    return (shadow(200, 324, 110) + line("M120 268L92 150 180 84 282 114 304 222 246 290", c.m, 24)
            + "".join(disc(x, y, 9, STEEL) for x, y in ((120, 268), (92, 150), (180, 84), (282, 114), (304, 222), (246, 290)))
            + box(112, 256, 150, 62, c.d, 16) + disc(150, 287, 13, STEEL_LIGHT) + box(147, 287, 6, 14, INK) + box(180, 276, 60, 8, c.l, 4))


def floor_pump(c):
    return (shadow(200, 334, 90) + box(120, 62, 160, 26, WOOD, 13) + box(194, 84, 12, 70, STEEL) + box(180, 150, 40, 160, c.m, 10)
            + box(186, 158, 9, 144, c.l, 4) + box(126, 304, 148, 26, c.d, 12) + disc(200, 268, 36, INK) + disc(200, 268, 29, PAPER)
            + line("M200 268l14-18", "#c8443c", 5) + line("M222 166c86-10 60 90 96 118", INK, 8) + box(306, 278, 32, 20, STEEL_DARK, 6))


def multi_tool(c):
    return (shadow(200, 320, 110) + line("M148 214L92 92", STEEL_DARK, 11) + line("M92 92h-22", STEEL_DARK, 11) + line("M176 210V70", STEEL_DARK, 9)
            + line("M204 210l34-136", STEEL, 12) + line("M238 74l-4-18", INK, 8) + line("M250 214l74-96", STEEL_DARK, 9)
            + shape("M324 118l8-22 14 12z", STEEL_DARK) + box(110, 200, 180, 96, c.m, 34)
            + box(110, 200, 180, 26, c.l, 13) + line("M146 240v34M164 240v34M182 240v34M200 240v34M218 240v34M236 240v34M254 240v34", c.d, 6)
            + disc(136, 214, 9, INK) + disc(264, 214, 9, INK))


def pannier(c):
    return (shadow(200, 326, 110) + line("M120 104h160", STEEL_DARK, 11) + box(140, 92, 20, 46, INK, 6) + box(240, 92, 20, 46, INK, 6)
            + shape("M116 126h168l14 184q0 14-14 14H116q-14 0-14-14z", c.m) + shape("M116 126h26l-10 198h-16q-14 0-14-14z", c.l)
            + box(110, 120, 180, 42, c.d, 12) + line("M116 134h168M116 148h168", c.m, 4)
            + line("M150 162v70M250 162v70", c.d, 8) + box(140, 220, 20, 26, INK, 5) + box(240, 220, 20, 26, INK, 5) + box(172, 256, 56, 34, STEEL_LIGHT, 6))


def glove(c, cuff):
    return (shape("M136 310V196l-40-40q-12-18 4-28 14-6 26 8l26 28V92q0-18 15-18t15 18v62V76q0-18 15-18t15 18v78V84q0-18 15-18t15 18v76l2-46"
            "q2-16 15-15t13 17l-4 108-18 86z", c.m) + cuff)


def cycling_gloves(c):
    return (shadow(200, 330, 80) + glove(c, box(132, 288, 104, 38, c.d, 10) + line("M166 176h70M164 196h72", c.l, 6) + box(196, 298, 40, 18, c.a, 5)
            + line("M152 100v0M212 62h0", c.a, 12)))


def bike_bell(c):
    return (shadow(200, 320, 100) + box(60, 268, 280, 30, INK, 15) + box(182, 232, 36, 72, WOOD_DARK, 8) + shape("M104 226q0-112 96-112t96 112z", c.m)
            + shape("M104 226q0-112 96-112-60 30-62 112z", c.l) + box(94, 220, 212, 18, c.d, 9) + disc(200, 112, 12, c.d)
            + line("M298 236l34 14", STEEL_DARK, 8) + disc(338, 254, 11, STEEL_DARK)
            + line("M72 130q14-40 44-56M328 130q-14-40-44-56", "#d8c9a8", 7))


def shoe(c, sole):
    return (shadow(200, 312, 145) + shape("M62 272V176q0-20 22-20 20 0 28 20 12 22 40 18l26-40q14-16 34-6l92 68q52 10 56 56z", c.m)
            + shape("M62 272v-46q56 30 150 14 80-16 144 4 2 12 4 28z", c.d) + line("M184 166l30 20M168 188l32 18M204 148l28 20", PAPER, 7)
            + shape("M62 176q0-20 22-20 20 0 28 20l2 10-50 30z", c.l) + sole)


def running_shoe(c):
    return (shoe(c, shape("M54 266h308q10 40-24 40H90q-40 0-36-40z", PAPER) + shape("M58 290h300q-4 16-20 16H90q-26 0-32-16z", c.a)
            + line("M130 252q40-34 96-22", c.a, 9)))


def trail_shoe(c):
    return (shoe(c, shape("M54 264h308q8 32-22 32H90q-40 0-36-32z", INK) + "".join(box(72 + 32 * i, 292, 20, 16, INK, 4) for i in range(9))
            + shape("M330 236q30 6 32 36h-52q0-30 20-36z", INK) + line("M110 240l30-24 30 18 34-24", c.a, 8)))


def sneaker(c):
    return (shadow(200, 312, 145) + shape("M66 270V168q30 16 58 0l14-8 44 8 78 44 70 18q30 8 32 40z", c.m) + shape("M66 270V168q30 16 58 0l4 34-30 40z", c.l)
            + line("M186 172l-22 24M208 184l-22 24M230 196l-20 24", STEEL_DARK, 7) + shape("M300 222l30 8q30 8 32 40h-80q0-30 18-48z", c.d)
            + shape("M60 264h306v22q0 20-20 20H80q-20 0-20-20z", PAPER) + line("M70 282h288", "#d9c8a8", 4)
            + box(68, 196, 26, 40, c.a, 6))


def running_vest(c):
    return (shadow(200, 330, 85) + shape("M140 78h36q24 40 48 0h36l26 80-14 156h-62l-10-16-10 16h-62l-14-156z", c.m)
            + shape("M176 78q24 40 48 0l-4 74q-20 14-40 0z", "#eee8dd") + box(126, 156, 50, 84, GLASS, 14) + box(224, 156, 50, 84, GLASS, 14)
            + box(140, 134, 22, 26, c.a, 6) + box(238, 134, 22, 26, c.a, 6) + line("M176 200h48M176 256h48", c.d, 7)
            + box(128, 258, 46, 34, c.d, 8) + box(226, 258, 46, 34, c.d, 8))


def running_belt(c):
    return (shadow(200, 308, 140) + oval(200, 204, 138, 72, None, c.m, 40) + oval(200, 188, 138, 60, None, c.d, 4) + box(146, 232, 108, 56, c.d, 16)
            + line("M160 248h80", c.a, 6) + disc(242, 248, 6, c.a) + box(60, 196, 12, 34, STEEL_LIGHT, 4))


def running_cap(c):
    return (shadow(200, 306, 135) + shape("M88 246q0-116 112-116t112 116z", c.m) + shape("M88 246q0-116 112-116-60 30-58 116z", c.l)
            + line("M200 132q-10 60-6 112M200 132q56 30 62 110", c.d, 4) + shape("M92 240q110-30 216 0 70 18 68 40-80-24-150-20T92 262z", c.d)
            + disc(200, 130, 9, c.a) + "".join(disc(x, y, 4, c.d) for x, y in ((250, 178), (266, 178), (250, 194), (266, 194))))


def socks(c):
    def one(x, y):
        return (moved(x, y, shape("M20 0h74v118q0 16 14 26l40 30q20 18 6 40-14 18-42 10L40 190q-22-8-22-36z", c.m), box(16, 0, 82, 32, c.a, 8),
                line("M28 54h58M28 72h58", c.l, 8), shape("M160 186q12 14 0 30-12 14-34 8l16-50z", c.d),
                    shape("M18 150q30-6 46 18l-6 28-18-6q-22-8-22-36z", c.d)))
    return shadow(200, 320, 110) + one(58, 72) + one(168, 92)


def yoga_mat(c):
    return (shadow(200, 316, 145) + shape("M96 220h244l26 84H96z", c.m) + shape("M96 290h266l4 14H96z", c.d) + line("M150 240h176M160 264h176", c.l, 4)
            + disc(104, 246, 66, c.d) + disc(104, 246, 58, c.m) + disc(104, 246, 46, c.d) + disc(104, 246, 38, c.m) + disc(104, 246, 26, c.d)
            + disc(104, 246, 18, c.m) + disc(104, 246, 8, PAPER))


def yoga_blocks(c):
    return (shadow(200, 320, 125) + box(84, 236, 232, 80, "#b58a5a", 14) + box(84, 226, 232, 78, "#cda271", 14) + box(154, 82, 86, 146, "#b58a5a", 14)
            + box(146, 78, 86, 146, "#d9b283", 14) + "".join(oval(x, y, 5, 3, "#a67b4a") for x,
            y in ((112, 250), (150, 278), (196, 246), (242, 280), (286, 256), (166, 108), (204, 140), (176, 180), (214, 200))))


def dumbbells(c):
    def one(x, y):
        return (moved(x, y, box(60, 36, 120, 24, STEEL, 8), line("M84 40v16M100 40v16M116 40v16M132 40v16M148 40v16", STEEL_DARK, 3),
                *(shape(f"M{a} 20l20-18h22l20 18v56l-20 18h-22l-20-18z", c.m) + shape(f"M{a} 20l20-18h22l-16 20v52l16 20h-22l-20-18z", c.l) for a in (10,
                    168))))
    return shadow(200, 322, 140) + one(62, 118) + one(96, 222)


def resistance_bands(c):
    return (shadow(200, 318, 130) + oval(150, 160, 82, 50, None, "#e8b93c", 20) + oval(246, 164, 80, 54, None, "#6f9468", 24)
            + oval(130, 250, 78, 46, None, "#4f86b8", 26) + oval(258, 256, 80, 46, None, "#7d5f9e", 30) + oval(196, 208, 84, 42, None, "#c8443c", 22))


def foam_roller(c):
    return (shadow(200, 312, 145) + turned(-14, 200, 214, box(84, 146, 240, 132, c.m, 40), box(84, 146, 240, 42, c.l, 20),
            *(box(122 + 38 * i, 158 + 36 * j, 26, 24, c.d, 6) for i in range(5) for j in range(3)), oval(92, 212, 32, 66, c.d), oval(92, 212, 20, 46, INK)))


def plant_pot(c):
    return (shadow(200, 328, 95) + line("M200 210V120", LEAF_DARK, 8) + shape("M200 170c-70 0-90-50-86-84 50-4 88 26 86 84z", LEAF)
            + shape("M200 150c0-60 40-90 88-84 4 50-28 84-88 84z", LEAF_DARK) + shape("M200 120c-30-20-30-60 0-84 30 24 30 64 0 84z", LEAF)
            + shape("M122 206h156l-18 106H140z", c.m) + shape("M122 206h40l4 106h-26z", c.l)
            + line("M180 226l4 80M206 226v80M232 226l-4 80", c.d, 4) + box(112, 192, 176, 24, c.d, 8) + box(126, 310, 148, 16, c.d, 7))


def hanging_planter(c):
    return (line("M200 40L122 190M200 40l78 150M200 40v140", WOOD_DARK, 5) + disc(200, 42, 9, None, STEEL_DARK, 5)
            + line("M140 190q-40 60-20 120M172 196q-10 40-30 80M262 190q36 50 20 110M226 196q14 40 16 60", LEAF_DARK, 5)
            + "".join(oval(x, y, 13, 9, LEAF) for x, y in ((118, 236), (112, 274), (124, 312), (156, 250), (142, 280), (284, 240), (290, 274), (280, 304),
            (240, 262))) + oval(200, 184, 88, 28, LEAF) + oval(170, 172, 30, 17, LEAF_DARK) + oval(232, 174, 26, 15, LEAF_DARK)
                + shape("M112 186h176q0 82-88 82t-88-82z", c.m) + shape("M112 186h40q0 50 30 80-70-8-70-80z", c.l))


def balcony_box(c):
    flowers = "".join(line(f"M{x} 200v-{h}", LEAF_DARK, 6) + disc(x, 196 - h, 22, hue) + disc(x, 196 - h, 8, "#f4d478") for x, h,
        hue in ((110, 60, "#dd8a9c"), (158, 84, "#c8443c"), (206, 58, "#fbfaf7"), (252, 86, "#7d5f9e"), (296, 60, "#e2803a")))
    return (shadow(200, 318, 145) + box(46, 250, 308, 12, STEEL_DARK) + "".join(box(x, 250, 8, 70, STEEL_DARK) for x in (66, 128, 262, 324)) + flowers
            + oval(200, 196, 130, 20, LEAF) + shape("M64 196h272l-16 92H80z", c.m) + box(58, 186, 284, 22, c.d, 8) + box(276, 226, 22, 40, GLASS, 8)
            + disc(287, 250, 6, "#c8443c"))


def watering_can(c):
    return (shadow(200, 322, 130) + line("M210 160c60-84 140-10 84 96", c.d, 15) + shape("M134 250L70 136l-30 10-8-22 54-26 22 8 52 92z", c.d)
            + shape("M124 166h156v134q0 18-18 18H142q-18 0-18-18z", c.m) + box(136, 182, 22, 120, c.l, 11) + oval(202, 166, 78, 16, c.d)
            + shape("M22 110l24-26 36 24-18 34z", c.l) + line("M28 146l-14 22M44 154l-8 26", WATER, 5))


def mister(c):
    return (shadow(200, 328, 80) + shape("M150 176h100q30 20 30 66v60q0 22-22 22H142q-22 0-22-22v-60q0-46 30-66z", GLASS)
            + shape("M128 244h144v56q0 16-16 16H144q-16 0-16-16z", WATER) + line("M148 200v112M174 192v120M200 190v124M226 192v120M252 200v112", PAPER, 3)
            + box(154, 142, 92, 40, c.m, 8) + box(186, 92, 28, 54, c.d, 6)
            + box(146, 76, 92, 28, c.m, 12) + line("M238 100c24 10 20 36 4 40", c.d, 8) + "".join(disc(x, y, 5, WATER) for x,
            y in ((122, 86), (104, 72), (102, 100), (84, 86), (82, 60), (78, 110))))


def secateurs(c):
    return (shadow(200, 326, 100) + line("M190 190c-60 20-84 80-62 132", c.m, 26) + line("M214 190c56 24 74 80 54 132", c.m, 26)
            + line("M190 190c-60 20-84 80-62 132M214 190c56 24 74 80 54 132", c.l, 7) + shape("M184 196q-24-76 40-132 24 60-4 132z", STEEL_LIGHT)
            + shape("M214 198q44-34 34-88-34 10-54 60z", STEEL_DARK) + disc(202, 186, 15, STEEL_DARK) + disc(202, 186, 6, INK)
            + line("M176 250q26-12 50 0", STEEL_DARK, 6))


def garden_tools(c):
    def handle(x):
        return (box(x - 11, 60, 22, 110, c.m, 11) + box(x - 7, 66, 7, 96, c.l, 3) + box(x - 9, 164, 18, 34, STEEL_DARK, 4)
                + line(f"M{x} 60q-14-20 0-24t0 24", WOOD_DARK, 3))
    return (shadow(200, 330, 115) + handle(120) + shape("M92 198h56v60q0 50-28 68-28-18-28-68z", STEEL) + shape("M120 198h28v60q0 50-28 68z", STEEL_LIGHT)
            + handle(204) + line("M180 318v-80q0-20 24-20t24 20v80M204 200v118", STEEL, 11) + handle(286)
            + line("M286 196v104l24 22M286 300l-20 22", STEEL, 11))


def garden_gloves(c):
    return (shadow(200, 332, 90) + glove(c, box(120, 236, 128, 88, c.d, 12) + line("M132 262h104M132 284h104M132 306h104", c.l, 4)
            + line("M170 170q36-14 70 0", c.d, 5)))


def seed_packet(c):
    return (shadow(200, 326, 95) + box(116, 72, 168, 250, PAPER, 8) + box(116, 72, 168, 54, c.m, 8) + line("M138 92h124M158 110h84", PAPER, 7)
            + line("M200 280v-84", LEAF_DARK, 7) + shape("M200 250c-50 0-50-40-50-40s50-6 50 40z", LEAF)
            + shape("M200 232c0-46 50-40 50-40s0 40-50 40z", LEAF_DARK) + disc(200, 178, 30, c.m) + disc(200, 178, 12, c.l) + disc(190, 166, 6, c.l)
            + box(138, 290, 124, 12, c.m, 6) + line("M116 84l10-12 10 12 10-12 10 12 10-12 10 12 10-12 10 12 10-12 10 12 10-12 10 12 10-12 10 12 10-12 8 12",
            c.d, 3))


def raised_bed(c):
    return (shadow(200, 318, 150) + "".join(line(f"M{x} 200v-44", LEAF_DARK, 6) + oval(x - 14, 160, 19, 12, LEAF) + oval(x + 14, 152, 19, 12, LEAF_DARK)
            + oval(x, 136, 12, 17, LEAF) for x in (104, 152, 200, 248, 296)) + oval(200, 200, 140, 18, "#6b4630") + box(58, 200, 284, 36, c.l, 4)
            + box(58, 238, 284, 36, c.m, 4) + box(58, 276, 284, 36, c.l, 4)
            + box(52, 194, 24, 122, c.d, 4) + box(324, 194, 24, 122, c.d, 4) + disc(206, 158, 9, "#c8443c") + disc(150, 176, 8, "#e2803a"))


def bird_feeder(c):
    return (line("M200 30v50", STEEL_DARK, 5) + shape("M104 150q10-72 96-72t96 72z", c.m) + shape("M104 150q10-72 96-72-50 20-54 72z", c.l)
            + box(98, 144, 204, 14, c.d, 7) + box(136, 158, 128, 116, GLASS, 6) + shape("M136 206q64-24 128 0v68H136z", "#d9b36c")
            + "".join(disc(x, y, 4, "#8f6443") for x, y in ((160, 228), (186, 244), (214, 226), (240, 246), (204, 262), (156, 258)))
            + box(104, 272, 192, 16, c.d, 8)
            + shape("M262 262c-6-30 26-44 46-26l20-2-14 14c2 24-34 34-52 14z", "#4f86b8") + disc(302, 242, 3, PAPER) + line("M280 270v10", INK, 4)
            + shadow(200, 330, 80, 8))


def spiral_hose(c):
    coils = "".join(oval(118 + 22 * i, 232, 26, 62, None, c.m if i % 2 else c.d, 10) for i in range(8))
    return (shadow(200, 318, 145) + line("M118 170c-60-10-60-70-10-84", c.d, 10) + box(96, 70, 44, 32, "#c8a24a", 6) + coils
            + line("M272 170c40-20 10-60 44-78", c.m, 10) + turned(-28, 320, 86, box(298, 64, 42, 40, INK, 10) + shape("M340 66l26-8v52l-26-8z", c.a)))


def suitcase(c):
    return (shadow(200, 336, 85) + line("M166 92V40h68v52", STEEL_DARK, 9) + box(154, 32, 92, 16, INK, 8) + box(124, 88, 152, 226, c.m, 24)
            + line("M152 104v194M176 104v194M200 104v194M224 104v194M248 104v194", c.d, 6) + box(124, 88, 20, 226, c.l, 10) + box(178, 186, 60, 26, c.a, 8)
            + box(134, 312, 24, 20, INK, 8) + box(242, 312, 24, 20, INK, 8)
            + box(180, 76, 40, 14, c.d, 6))


def weekender(c):
    return (shadow(200, 316, 145) + line("M140 184c0-100 120-100 120 0", WOOD_DARK, 13) + box(66, 174, 268, 136, c.m, 44) + box(66, 174, 268, 44, c.l, 22)
            + line("M90 188h220", c.d, 5) + box(124, 180, 32, 116, WOOD_DARK, 6) + box(244, 180, 32, 116, WOOD_DARK, 6) + box(66, 280, 268, 30, c.d, 15)
            + box(186, 214, 28, 36, WOOD_LIGHT, 5))


def packing_cubes(c):
    def cube(x, y, w, h, fill, side):
        return (box(x, y, w, h, fill, 12) + box(x + 12, y + 14, w - 24, h - 34, PAPER, 8, extra=' opacity=".45"')
                + line(f"M{x + 8} {y + h - 12}h{w - 16}", side, 5) + line(f"M{x + w / 2 - 12:g} {y}v-8h24v8", side, 5))
    return (shadow(200, 322, 130) + cube(80, 220, 240, 96, c.m, c.d) + cube(80, 130, 142, 84, c.l, c.d) + cube(230, 146, 90, 68, c.d, c.l)
            + cube(110, 74, 90, 50, c.a, c.d))


def wash_bag(c):
    return (shadow(200, 330, 100) + line("M200 82c0-30 26-34 26-52-2-22-34-18-34 2", STEEL_DARK, 7) + box(106, 78, 188, 246, c.m, 20)
            + box(120, 94, 160, 66, GLASS, 10) + box(120, 172, 160, 64, c.d, 10) + box(120, 248, 160, 62, c.l, 10) + line("M106 166h188M106 242h188", c.d, 4)
            + box(140, 104, 26, 46, PAPER, 6) + box(176, 112, 20, 38, "#e2803a", 6) + box(206, 100, 44, 50, "#86b0d6", 8)
            + line("M136 188h128", c.a, 6) + disc(244, 280, 20, STEEL_LIGHT))


def neck_pillow(c):
    return (shadow(200, 322, 125) + shape("M200 84c84 0 124 60 124 124 0 60-30 108-62 108-30 0-38-28-30-56 8-26 14-62-32-62"
            "s-40 36-32 62c8 28 0 56-30 56-32 0-62-48-62-108 0-64 40-124 124-124z", c.m)
            + line("M104 216c0-60 34-104 96-104s96 44 96 104", c.l, 9)
            + line("M140 316c20-6 16-26 14-40M260 316c-20-6-16-26-14-40", c.d, 5) + line("M164 300q36 16 72 0", c.a, 6))


def travel_adapter(c):
    return (shadow(200, 322, 95) + box(118, 104, 164, 212, c.m, 30) + box(118, 104, 164, 212, None, 30, c.d, 5) + box(146, 134, 108, 92, c.d, 18)
            + disc(174, 184, 9, INK) + disc(226, 184, 9, INK) + box(192, 148, 16, 20, INK, 4) + box(146, 248, 48, 16, INK, 8) + box(206, 248, 48, 16, INK, 8)
            + box(146, 276, 48, 20, INK, 3) + box(206, 276, 48, 20, INK, 3) + line("M164 104V70M236 104V70", STEEL, 12)
            + box(278, 170, 16, 60, c.a, 6))


def passport_wallet(c):
    return (shadow(200, 326, 105) + box(150, 68, 132, 90, PAPER, 6) + line("M166 84h60", "#4f86b8", 8) + box(132, 84, 132, 90, "#7a2f35", 8)
            + box(106, 118, 188, 204, c.m, 16) + box(106, 118, 32, 204, c.d, 14) + disc(216, 206, 40, None, c.l, 6)
            + line("M176 206h80M216 166q-26 40 0 80q26-40 0-80", c.l, 5) + line("M156 290h120", c.d, 3) + box(284, 206, 18, 30, c.a, 6))


def foldaway_pack(c):
    return (shadow(200, 326, 100) + line("M170 100c0-30 60-30 60 0", c.d, 9) + shape("M120 170q0-80 80-80t80 80v120q0 34-34 34h-92q-34 0-34-34z", c.m)
            + shape("M120 170q0-80 80-80-50 24-46 92v142q-34 0-34-34z", c.l) + line("M132 176q68-30 136 0", c.d, 6) + box(150, 220, 100, 74, c.d, 14)
            + line("M150 236h100", c.a, 5) + box(286, 270, 66, 52, c.d, 14) + line("M298 284h42", c.a, 4))


def umbrella(c):
    return (shadow(210, 330, 70) + line("M200 90v200c0 40 52 40 52 0", WOOD_DARK, 12)
            + shape("M48 206Q64 82 200 74q136 8 152 132-38-30-76 0-38-30-76 0-38-30-76 0-38-30-76 0z", c.m)
            + shape("M48 206Q64 82 200 74q-70 40-76 132-38-30-76 0z", c.l) + shape("M200 74q70 40 76 132 38-30 76 0Q336 82 200 74z", c.d)
            + box(195, 52, 10, 26, STEEL_DARK, 4))


DRAWINGS = {name.replace("_", "-"): drawing for name, drawing in list(globals().items())
            if callable(drawing) and getattr(drawing, "__module__", "") == __name__ and name not in ("helmet", "shoe", "glove")}
