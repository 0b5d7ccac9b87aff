"""Audio, computing, stationery and books."""

from pictures.shapes import *


def headphones(c):
    return (shadow(200, 326, 95) + line("M98 220c0-170 204-170 204 0", c.d, 20) + line("M116 170c24-76 144-76 168 0", c.l, 8) + box(70, 196, 62, 106, c.m, 28)
            + box(268, 196, 62, 106, c.m, 28)
            + box(116, 204, 30, 92, c.d, 15) + box(254, 204, 30, 92, c.d, 15) + box(80, 216, 14, 60, c.l, 7) + box(306, 216, 14, 60, c.l, 7)
            + disc(101, 288, 4, c.a))


def earbuds(c):
    def bud(x, y, side):
        return moved(x, y, box(-9 * side - 9, 20, 18, 68, c.m, 9), disc(0, 10, 28, c.m), disc(-16 * side, 16, 16, INK), disc(8 * side, 2, 9, c.l))
    return (shadow(200, 324, 100) + bud(146, 96, -1) + bud(254, 96, 1) + box(112, 204, 176, 116, c.m, 50) + box(112, 204, 176, 44, c.l, 22)
            + box(112, 232, 176, 16, c.d) + disc(200, 276, 6, c.a))


def sport_earbuds(c):
    def bud(x, y):
        return (moved(x, y, line("M26 60C-46 78-58-52 26-50c40 2 44 48 26 60", c.d, 13), disc(30, 40, 36, c.m), disc(22, 32, 15, c.l),
                box(46, 52, 44, 24, INK, 12), disc(30, 40, 7, c.a)))
    return shadow(200, 322, 100) + bud(102, 144) + bud(228, 216)


def wired_earphones(c):
    return (shadow(200, 326, 95) + line("M146 128c0 60 54 70 54 124s-46 60-46 30 60-30 84 4", c.d, 7) + line("M254 128c0 60-54 70-54 124", c.d, 7)
            + disc(140, 106, 30, c.m) + disc(260, 106, 30, c.m) + disc(130, 100, 14, c.d)
            + disc(270, 100, 14, c.d) + box(136, 116, 18, 44, c.m, 9) + box(246, 116, 18, 44, c.m, 9) + box(190, 196, 20, 34, c.a, 8)
            + turned(20, 252, 300, box(232, 286, 40, 22, c.m, 7) + box(270, 291, 20, 12, STEEL, 4)))


def speaker(c):
    return (shadow(200, 320, 125) + box(78, 166, 244, 148, c.m, 70) + box(104, 180, 192, 120, c.d, 56)
            + "".join(disc(x, y, 4, c.l) for y in (206, 228, 250, 272) for x in range(138, 270, 22)) + line("M292 176c30-50 60-12 28 14", c.a, 9)
            + oval(96, 240, 10, 44, c.l) + line("M186 166v-12M200 166v-12M214 166v-12", c.d, 7))


def mini_speaker(c):
    return (shadow(200, 320, 90) + line("M262 142c18-64 66-32 34 16", STEEL_DARK, 10) + disc(200, 224, 96, c.m) + disc(200, 224, 74, c.d)
            + "".join(disc(200 + x, 224 + y, 5, c.l) for x in (-44, -22, 0, 22, 44) for y in (-44, -22, 0, 22, 44) if x * x + y * y < 3000)
            + box(180, 120, 40, 14, c.l, 7))


def shelf_speakers(c):
    def one(x):
        return (box(x, 96, 104, 222, c.m, 12) + box(x + 10, 106, 84, 202, INK, 8) + disc(x + 52, 150, 22, STEEL_DARK) + disc(x + 52, 150, 9, INK)
                + disc(x + 52, 240, 40, STEEL_DARK) + disc(x + 52, 240, 28, "#444a52") + disc(x + 52, 240, 11, STEEL_DARK))
    return shadow(200, 322, 140) + one(80) + one(216) + disc(268, 296, 4, c.a)


def turntable(c):
    return (shadow(200, 316, 140) + box(62, 136, 276, 172, c.d, 14) + box(62, 126, 276, 172, c.m, 14) + disc(178, 212, 78, INK)
            + disc(178, 212, 62, None, "#4a5058", 3) + disc(178, 212, 48, None, "#4a5058", 3) + disc(178, 212, 26, "#c8443c") + disc(178, 212, 5, PAPER)
            + disc(296, 158, 18, STEEL) + line("M296 158v82l-48 34", STEEL_LIGHT, 8) + line("M248 274l-12 8", INK, 13) + disc(302, 272, 12, c.l)
            + box(80, 302, 30, 14, INK, 6) + box(290, 302, 30, 14, INK, 6))


def radio(c):
    return (shadow(200, 318, 130) + line("M276 130l38-74", STEEL_DARK, 6) + line("M122 140c0-40 156-40 156 0", c.d, 13) + box(74, 136, 252, 176, c.m, 30)
            + box(94, 158, 130, 132, c.d, 16) + line("M106 178h106M106 198h106M106 218h106M106 238h106M106 258h106", c.l, 5)
            + box(240, 160, 68, 44, "#cfe3c8", 8) + line("M254 174v18M266 174v18M282 174h12v18h-12z", INK, 4) + disc(274, 252, 28, PAPER)
            + line("M274 252l12-16", INK, 5) + disc(316, 58, 6, STEEL_DARK))


def microphone(c):
    return (shadow(200, 330, 80) + box(152, 66, 96, 150, c.m, 46) + box(152, 66, 96, 92, STEEL, 46)
            + line("M160 96h80M156 116h88M156 136h88M176 76v78M200 68v90M224 76v78", STEEL_DARK, 3) + box(148, 154, 104, 14, c.d, 5)
            + disc(200, 190, 8, "#e2604d")
            + line("M130 150c0 106 140 106 140 0", c.d, 11) + box(193, 228, 14, 80, c.d) + oval(200, 316, 72, 16, c.m) + oval(200, 310, 72, 14, c.l))


def soundbar(c):
    return (shadow(200, 300, 150) + box(96, 96, 208, 128, INK, 10) + box(104, 104, 192, 112, "#b9d3dc", 4)
            + shape("M104 216l56-62 40 40 32-26 64 48z", "#6f9468") + disc(260, 132, 14, "#f0c14d") + box(186, 224, 28, 18, STEEL_DARK)
            + box(52, 250, 296, 46, c.m, 18) + box(64, 260, 272, 26, c.d, 12)
            + disc(200, 273, 4, c.a))


def keyboard(c):
    keys = dashes("M76 168h246M76 193h246M76 218h246M76 243h246", c.l, 21, "21 4") + box(76, 158, 21, 20, c.a) + box(301, 208, 21, 20, c.a)
    return (shadow(200, 304, 150) + box(58, 142, 284, 152, c.d, 16) + box(58, 136, 284, 150, c.m, 16) + keys + box(126, 258, 121, 19, c.l, 5)
            + box(76, 258, 46, 19, c.d, 5) + box(251, 258, 71, 19, c.d, 5))


def slim_keyboard(c):
    keys = dashes("M62 184h196M62 204h196M62 224h196M62 244h196M282 184h56M282 204h56M282 224h56M282 244h56", c.d, 16, "16 4")
    return (shadow(200, 294, 155) + box(48, 164, 304, 124, c.d, 12) + box(48, 160, 304, 122, c.m, 12) + keys + box(122, 256, 96, 16, c.d, 4)
            + box(62, 256, 56, 16, c.d, 4))


def split_keyboard(c):
    def half(angle, x):
        return (turned(angle, x + 62, 220, box(x, 150, 124, 132, c.d, 16), box(x, 144, 124, 130, c.m, 16),
                dashes("".join(f"M{x + 10} {163 + 23 * row}h106" for row in range(4)), c.l, 18, "18 4"), box(x + 30, 248, 64, 16, c.a, 6)))
    return shadow(200, 312, 150) + half(14, 60) + half(-14, 216)


def mouse(c):
    return (shadow(200, 326, 80) + line("M200 112c0-60 60-30 40-84", c.d, 0.1) + box(126, 86, 148, 236, c.m, 74)
            + shape("M200 86c42 0 74 34 74 74v26H200z", c.l) + line("M126 188h148M200 88v100", c.d, 5) + box(188, 122, 24, 48, c.d, 12)
            + box(194, 130, 12, 26, c.a, 6))


def vertical_mouse(c):
    return (shadow(200, 322, 115) + shape("M104 312q-10-20 2-70 18-96 92-128 40-16 62 14 48 70 48 184z", c.m)
            + shape("M198 114q40-16 62 14 48 70 48 184h-60q10-110-50-198z", c.l) + shape("M132 262q6-70 50-104 18 40-2 90-16 30-48 14z", c.d)
            + line("M228 118q44 80 46 192", c.d, 5) + line("M258 186q24-10 30-8M270 226q22-8 32-4", c.d, 5)
            + turned(-18, 240, 150, box(230, 134, 16, 40, INK, 8) + box(234, 142, 8, 18, c.a, 4)) + box(94, 306, 220, 14, c.d, 7))


def desk_mat(c):
    return (shadow(200, 306, 150) + turned(-4, 200, 210, box(54, 142, 292, 152, c.d, 14) + box(54, 134, 292, 152, c.m, 14)
            + box(64, 144, 272, 132, None, 8, c.l, 3)) + box(92, 182, 152, 64, STEEL_LIGHT, 8)
            + "".join(box(100 + 20 * i, 190 + 18 * j, 16, 13, STEEL_DARK, 3) for i in range(7) for j in range(3)) + box(276, 184, 38, 58, PAPER, 19)
            + line("M295 186v20", STEEL_DARK, 3))


def laptop_stand(c):
    return (shadow(200, 326, 120) + box(96, 60, 208, 136, INK, 10) + box(106, 70, 188, 116, "#bcd6dc", 4) + line("M126 96h90M126 118h130M126 140h70", PAPER, 8)
            + shape("M96 196h208l32 26H64z", STEEL_LIGHT) + shape("M120 200h160l8 12H112z", STEEL_DARK) + box(58, 220, 284, 10, STEEL, 5)
            + shape("M76 230h248l-34 18H110z", c.l) + shape("M150 246h100l26 64H124z", c.m) + shape("M172 262h56l12 34h-80z", "#eee8dd")
            + box(104, 304, 192, 16, c.d, 8))


def usb_hub(c):
    return (shadow(200, 314, 130) + line("M94 216c-60 0-20-96-70-96", INK, 11) + box(8, 104, 34, 32, STEEL_DARK, 7) + box(88, 166, 240, 132, c.d, 26)
            + box(88, 156, 240, 124, c.m, 26) + box(112, 176, 56, 22, INK, 5) + box(180, 176, 30, 22, INK, 10) + box(222, 176, 30, 22, INK, 10)
            + box(264, 176, 44, 22, INK, 5) + box(112, 226, 76, 26, INK, 4) + box(204, 226, 44, 26, INK, 4) + disc(290, 240, 6, "#8fd08a"))


def webcam(c):
    return (shadow(200, 322, 90) + box(96, 106, 208, 104, c.m, 50) + disc(200, 158, 44, c.d) + disc(200, 158, 30, "#45607d") + disc(200, 158, 16, INK)
            + disc(190, 148, 8, "#d5e6ea") + disc(268, 158, 6, "#8fd08a") + shape("M178 208h44l10 56h-64z", c.d) + box(124, 262, 152, 26, c.m, 10)
            + box(124, 282, 34, 38, c.d, 8) + disc(126, 158, 5, c.l))


def light_bar(c):
    return (shadow(200, 326, 110) + shape("M92 122h216l46 130H46z", "#f9e7b8") + box(78, 150, 244, 130, INK, 10) + box(88, 160, 224, 110, "#bcd6dc", 4)
            + line("M110 190h110M110 214h150M110 238h80", PAPER, 8) + box(92, 100, 216, 26, c.m, 13) + box(182, 116, 36, 44, c.d, 8)
            + box(186, 280, 28, 28, STEEL_DARK)
            + box(140, 306, 120, 16, STEEL_DARK, 8))


def laptop_sleeve(c):
    return (shadow(200, 318, 135) + box(104, 96, 200, 60, STEEL_LIGHT, 10) + box(70, 124, 260, 188, c.m, 18)
            + shape("M70 142q0-18 18-18h224q18 0 18 18v46q-130 40-260 0z", c.d) + disc(200, 196, 9, c.l) + line("M86 296h228", c.l, 3)
            + box(252, 252, 52, 32, c.a, 5))


def charger(c):
    return (shadow(200, 322, 95) + line("M268 268c70 10 50 60 110 48", c.d, 8) + box(166, 58, 14, 56, STEEL, 6) + box(220, 58, 14, 56, STEEL, 6)
            + box(118, 106, 164, 210, c.m, 34) + box(132, 122, 22, 176, c.l, 11) + box(182, 184, 64, 18, INK, 9) + box(182, 218, 64, 18, INK, 9)
            + box(182, 254, 64, 22, INK, 4)
            + shape("M222 128l-22 30h16l-8 22 24-30h-16z", c.a))


def power_bank(c):
    return (shadow(200, 326, 85) + box(126, 76, 148, 246, c.m, 26) + box(138, 90, 20, 216, c.l, 10) + box(172, 110, 78, 48, INK, 8)
            + line("M188 124v20M200 124h10v20h-10zM222 144l14-20", "#8fd08a", 4) + shape("M220 190l-30 46h22l-10 38 34-50h-22z", c.a)
            + box(168, 66, 30, 14, INK, 5) + box(210, 66, 30, 14, INK, 5))


def ssd(c):
    return (shadow(200, 316, 110) + line("M200 128C200 70 300 110 300 50", INK, 10) + box(284, 28, 32, 30, STEEL_DARK, 6)
            + turned(-6, 200, 220, box(92, 136, 216, 172, c.m, 36), box(116, 158, 168, 128, STEEL, 20), box(132, 174, 60, 12, c.d, 6),
            box(132, 196, 96, 8, STEEL_DARK, 4), disc(260, 262, 6, "#8fd08a")))


def notebook(c):
    return (shadow(200, 328, 105) + box(112, 78, 190, 246, PAPER, 10) + box(100, 70, 190, 246, c.d, 12) + box(106, 70, 184, 246, c.m, 12)
            + box(100, 70, 30, 246, c.d, 12) + box(258, 70, 11, 246, c.a) + box(152, 118, 88, 44, PAPER, 6) + line("M164 134h64M164 148h40", "#c3bcae", 4)
            + shape("M180 316h14v38l-7-10-7 10z", c.a))


def pocket_notebooks(c):
    def one(angle, fill, side):
        return turned(angle, 200, 300, box(132, 110, 136, 196, fill, 12), box(132, 110, 18, 196, side, 8), box(170, 146, 70, 30, PAPER, 5))
    return shadow(200, 322, 110) + one(-16, c.a, c.d) + one(14, c.l, c.d) + one(-1, c.m, c.d)


def sketchbook(c):
    return (shadow(200, 326, 120) + box(92, 86, 220, 236, PAPER, 8) + box(84, 78, 220, 236, c.m, 10) + box(84, 78, 34, 236, c.d, 10)
            + box(138, 112, 142, 168, PAPER, 6) + shape("M150 262l36-62 26 34 22-24 34 52z", "#9ab994") + disc(244, 150, 17, "#f0c14d")
            + line("M154 150q16-18 30 0 14-12 26 2", "#8d949c", 4)
            + turned(32, 300, 230, box(292, 130, 18, 150, "#e8b93c", 4) + shape("M292 280h18l-9 26z", WOOD_LIGHT)))


def planner(c):
    rows = "".join(box(126 + 32 * i, 186 + 30 * j, 22, 20, c.a if (i, j) == (3, 1) else "#e4ddd0", 4) for i in range(5) for j in range(4))
    return (shadow(200, 326, 110) + box(100, 84, 200, 236, c.d, 14) + box(110, 94, 180, 216, PAPER, 8) + box(110, 94, 180, 70, c.m, 8)
            + line("M134 118h70M134 138h44", PAPER, 8) + rows + "".join(box(x, 70, 12, 38, STEEL_DARK, 6) for x in (142, 194, 246)))


def fountain_pen(c):
    return (shadow(200, 320, 120, 9) + line("M60 306q40-24 70 0t60-6", c.m, 5) + turned(-42, 200, 200, box(150, 182, 170, 40, c.m, 18),
            box(160, 188, 150, 9, c.l, 4), box(236, 176, 20, 52, STEEL, 5), box(316, 190, 22, 24, STEEL, 8),
                shape("M150 186h-26l-50 16 50 18h26z", STEEL_LIGHT), line("M84 202h44", STEEL_DARK, 3), disc(128, 202, 4, INK)))


def gel_pens(c):
    def pen(angle, fill):
        return (turned(angle, 200, 300, box(188, 96, 24, 170, fill, 8), box(194, 84, 12, 16, STEEL_DARK, 4), shape("M188 262h24l-12 36z", STEEL),
                box(208, 108, 8, 60, STEEL, 4), box(188, 220, 24, 30, INK, 4)))
    return shadow(200, 324, 100) + pen(-33, "#34383f") + pen(-11, "#4f86b8") + pen(11, "#c8443c") + pen(33, "#6f9468")


def ink_bottle(c):
    return (shadow(200, 324, 115) + shape("M146 134h108v34q56 14 56 70v54q0 26-26 26H116q-26 0-26-26v-54q0-56 56-70z", GLASS)
            + shape("M104 232h192v58q0 14-14 14H118q-14 0-14-14z", c.m) + box(138, 92, 124, 48, INK, 10)
            + line("M150 104v26M166 104v26M182 104v26M198 104v26M214 104v26M230 104v26M246 104v26", "#565c66", 4)
            + box(142, 214, 116, 66, PAPER, 6) + shape("M200 222c-28 30-18 48 0 48s28-18 0-48z", c.d))


def pencils(c):
    tips = "".join(box(112 + 30 * i, 130, 26, 140, fill, 0) + shape(f"M{112 + 30 * i} 130h26l-13-44z", WOOD_LIGHT)
        + shape(f"M{119 + 30 * i} 106h12l-6-20z", INK) for i, fill in enumerate((c.m, c.d, c.m, c.l, c.m, c.d)))
    return shadow(200, 324, 115) + tips + box(98, 216, 206, 104, c.a, 10) + box(98, 216, 206, 18, PAPER, 6) + line("M124 262h90M124 284h60", PAPER, 8)


def watercolour(c):
    hues = ("#c8443c", "#e2803a", "#e8b93c", "#6f9468", "#3f9a96", "#4f86b8", "#2f4468", "#7d5f9e", "#dd8a9c", "#8f6443", "#34383f", "#dcc7a5")
    pans = "".join(box(92 + 36 * (i % 6), 214 + 38 * (i // 6), 30, 30, hue, 5) for i, hue in enumerate(hues))
    return (shadow(200, 320, 135) + shape("M76 196l20-92h208l20 92z", "#e6eaed") + shape("M104 180l10-60h84v60z", PAPER) + disc(156, 150, 17, "#86b0d6")
            + disc(244, 148, 21, "#efb5c1") + box(76, 194, 248, 122, INK, 14) + pans
            + turned(-30, 250, 190, box(160, 184, 170, 11, "#c1935f", 5) + box(148, 182, 26, 15, STEEL, 3) + shape("M148 182l-34 8 34 7z", c.m)))


def desk_organiser(c):
    return (shadow(200, 320, 135) + line("M122 210V92M150 210V112", "#e8b93c", 13) + line("M122 100V84", INK, 8) + line("M178 210V82", "#4f86b8", 11)
            + box(214, 110, 68, 120, INK, 12) + box(222, 120, 52, 96, "#bcd6dc", 4) + box(76, 204, 248, 108, c.m, 16) + box(76, 204, 248, 22, c.l, 10)
            + box(204, 200, 90, 18, c.d, 6) + box(100, 200, 92, 18, c.d, 6) + line("M96 262q60-14 120 0t90-4M96 288q50-10 100 0t108-4", c.d, 3)
            + box(288, 150, 14, 60, PAPER, 3))


def washi_tape(c):
    def roll(x, y, fill, dot):
        return moved(x, y, disc(0, 0, 52, fill), disc(0, 0, 40, None, dot, 5), disc(0, 0, 29, "#eee8dd", WOOD_DARK, 4))
    return (shadow(200, 322, 130) + roll(146, 146, c.m, c.l) + roll(254, 150, c.a, PAPER) + roll(112, 250, c.d, c.l) + roll(288, 254, "#e2803a", "#f2a76c")
            + roll(200, 256, c.l, c.d) + shape("M246 286l84 24-8 24-90-28z", c.l))


def greeting_cards(c):
    return (shadow(200, 318, 130) + turned(9, 220, 220, box(124, 128, 210, 150, "#d9c294", 6) + shape("M124 132l105 82 105-82z", "#e8d5b1"))
            + turned(-7, 180, 210, box(84, 104, 176, 204, PAPER, 6) + box(96, 116, 152, 180, None, 4, c.l, 3)
            + shape("M122 236c0-50 60-66 92-30l20-6-14 22c4 46-60 60-84 26z", c.m) + shape("M144 226c20-10 44-4 54 14-18 14-46 10-54-14z", c.d)
            + disc(204, 208, 4, PAPER) + line("M168 254v24M184 252v26", c.a, 4)))


def picture_book(c):
    return (shadow(200, 320, 130) + shape("M84 108q0-14 14-14h204q14 0 14 14v192q0 14-14 14H98q-14 0-14-14z", PAPER) + box(78, 84, 236, 226, c.m, 10)
            + box(78, 84, 24, 226, c.d, 8) + box(124, 104, 168, 44, PAPER, 10) + line("M144 120h128M164 134h88", c.m, 7)
            + shape("M102 310v-54q50-50 106-10t106-16v70q0 10-10 10z", c.l) + shape("M236 176a36 36 0 1 0 34 52 44 44 0 0 1-34-52z", c.a)
            + disc(150, 188, 5, PAPER) + disc(186, 214, 4, PAPER) + disc(166, 232, 3, PAPER) + shape("M140 290l22-36 22 36z", c.d)
            + shape("M176 292l17-28 17 28z", c.d))


def cookbook(c):
    return (shadow(200, 326, 110) + box(110, 80, 196, 244, PAPER, 8) + box(100, 72, 196, 246, c.m, 10) + box(100, 72, 28, 246, c.d, 8)
            + disc(212, 178, 58, PAPER) + disc(212, 178, 44, c.l) + line("M204 204c-24-50 10-66 28-64 4 34-6 58-28 64zM212 190v30", LEAF_DARK, 5)
            + box(150, 258, 124, 12, PAPER, 6)
            + box(172, 282, 80, 9, c.a, 4) + shape("M262 72h20v56l-10-11-10 11z", c.a))


def novel(c):
    return (shadow(200, 326, 100) + box(120, 80, 176, 244, PAPER, 6) + box(110, 72, 176, 246, c.m, 8) + box(110, 72, 20, 246, c.d, 6) + disc(208, 168, 40, c.a)
            + shape("M130 318v-84q30-34 66-14t90-26v124z", c.d) + shape("M130 318v-50q46-28 80-8t76-14v72z", c.l) + box(154, 94, 108, 12, PAPER, 6)
            + box(176, 114, 64, 8, PAPER, 4))


DRAWINGS = {name.replace("_", "-"): drawing for name, drawing in list(globals().items()) if callable(drawing) and getattr(drawing, "__module__",
    "") == __name__}
