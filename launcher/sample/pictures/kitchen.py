"""Kitchen, coffee and tea."""

from pictures.shapes import *


def kettle(c):
    return (shadow(205, 326, 105) + box(110, 300, 180, 22, INK, 11) + shape("M136 300l14-134h100l14 134z", c.m) + shape("M136 300l14-134h26l-10 134z", c.l)
            + line("M142 250c-52-4-40-96-82-104", c.d, 13) + shape("M150 166q50-34 100 0z", c.d) + disc(200, 138, 11, INK)
            + line("M254 176c70-8 76 84 10 96", c.d, 15) + box(186, 270, 28, 8, c.a, 4))


def glass_kettle(c):
    return (shadow() + box(112, 302, 176, 20, INK, 10) + shape("M132 302l10-140h116l10 140z", GLASS) + shape("M135 262h130l3 40h-136z", c.l)
            + shape("M137 232h126l3 34H134z", WATER)
            + disc(170, 262, 6, PAPER) + disc(206, 250, 5, PAPER) + disc(232, 272, 6, PAPER) + disc(190, 284, 4, PAPER)
            + shape("M142 162l-24-18 36-6h92l12 24z", STEEL) + box(168, 126, 64, 14, INK, 7) + line("M262 156c66-4 62 110 12 120", INK, 15)
            + box(132, 296, 136, 8, c.m, 4))


def toaster(c):
    return (shadow(200, 322, 125) + box(146, 104, 46, 90, "#d9a866", 14) + box(208, 112, 46, 90, "#d9a866", 14) + box(154, 112, 30, 60, "#efcf9b", 9)
            + box(216, 120, 30, 60, "#efcf9b", 9)
            + box(84, 166, 232, 148, c.m, 34) + box(84, 166, 232, 40, c.l, 20) + box(120, 164, 160, 16, INK, 8) + box(296, 206, 12, 70, c.d, 6)
            + box(286, 222, 34, 14, INK, 7)
            + disc(118, 276, 15, c.d) + line("M118 276v-10", PAPER, 4) + box(104, 308, 34, 14, INK, 6) + box(262, 308, 34, 14, INK, 6))


def blender(c):
    return (shadow(200, 328, 80) + shape("M138 78h124l-16 148h-92z", GLASS) + shape("M146 150h108l-8 76h-92z", c.l) + disc(178, 190, 12, c.m)
            + disc(216, 176, 12, c.m) + disc(204, 208, 10, c.d)
            + box(130, 64, 140, 18, INK, 9) + box(180, 50, 40, 18, INK, 8) + line("M262 100c46 0 40 84-8 88", STEEL_DARK, 12)
            + shape("M146 226h108l22 96H124z", c.m)
            + disc(200, 280, 22, STEEL) + line("M200 280l8-14", INK, 5) + box(150, 222, 100, 12, STEEL_DARK, 4))


def kitchen_scale(c):
    return (shadow(200, 320, 125) + shape("M146 196c0-66 108-66 108 0z", STEEL) + oval(200, 196, 92, 16, STEEL_LIGHT)
            + shape("M108 198c8 44 60 60 92 60s84-16 92-60z", STEEL_DARK)
            + disc(166, 172, 22, "#c8443c") + disc(206, 164, 24, "#e2803a") + disc(240, 178, 18, "#6f9468") + box(80, 258, 240, 56, c.m, 16)
            + box(150, 274, 100, 26, "#cfe3c8", 6)
            + line("M172 280v14M186 280h10v14h-10zM210 280h10v14h-10z", INK, 4) + disc(286, 287, 8, c.d) + box(80, 258, 240, 10, c.l, 5))


def pan(c):
    return (shadow(180, 318, 120) + turned(-24, 190, 210, box(262, 196, 116, 24, INK, 12), box(262, 200, 40, 16, STEEL, 6)) + disc(164, 218, 102, c.d)
            + disc(164, 212, 98, c.m)
            + disc(164, 212, 78, c.l) + disc(164, 212, 78, c.m, c.l, 3) + shape("M118 214c0-40 40-54 66-34s34 62-6 66-60 4-60-32z", PAPER)
            + disc(156, 208, 21, "#f0b73e"))


def casserole(c):
    return (shadow(200, 318, 125) + box(66, 206, 44, 26, c.d, 13) + box(290, 206, 44, 26, c.d, 13) + shape("M92 190h216v86q0 38-38 38H130q-38 0-38-38z", c.m)
            + box(106, 196, 20, 92, c.l, 10)
            + shape("M84 190q0-62 116-62t116 62z", c.d) + shape("M104 180q10-38 96-38v10q-78 0-84 28z", c.m) + disc(200, 116, 15, STEEL)
            + box(80, 184, 240, 14, c.l, 7))


def knife(c):
    return (shadow(200, 318, 130, 9) + turned(-32, 200, 210, shape("M62 226q70 42 178 6v-52H96z", STEEL_LIGHT)
            + shape("M62 226q70 42 178 6v-12q-96 24-178 6z", STEEL_DARK)
            + box(236, 178, 18, 46, STEEL_DARK, 4) + box(250, 178, 112, 42, c.m, 16) + box(256, 182, 96, 10, c.l, 5) + disc(278, 202, 5, STEEL)
            + disc(308, 202, 5, STEEL) + disc(336, 202, 5, STEEL)))


def santoku(c):
    return (shadow(200, 318, 130, 9) + turned(-32, 200, 210, shape("M70 184q4 52 44 58h126v-62H92q-20 0-22 4z", STEEL_LIGHT)
            + shape("M92 232q10 10 22 10h126v-10z", STEEL_DARK)
            + "".join(oval(112 + 26 * i, 214, 6, 13, STEEL) for i in range(5)) + box(236, 178, 18, 46, STEEL_DARK, 4) + box(250, 178, 108, 42, c.m, 16)
            + box(256, 182, 92, 10, c.l, 5)
            + disc(280, 202, 5, STEEL) + disc(330, 202, 5, STEEL)))


def paring_knife(c):
    return (shadow(200, 318, 100, 9) + turned(-38, 200, 205, shape("M92 206q50 34 116 14v-36h-70z", STEEL_LIGHT)
            + shape("M92 206q50 34 116 14v-10q-60 16-116-4z", STEEL_DARK) + box(204, 180, 104, 38, c.m, 18)
            + box(214, 184, 84, 9, c.l, 5)) + moved(108, 250, shape("M32 12C6 2-4 30 12 54q20 22 40 0C68 30 58 2 32 12z", "#c8443c")
            + shape("M32 14q-18-14-22-4 10 10 22 6 12 4 22-6-8-10-22 4z", LEAF)
            + disc(24, 34, 3, "#f3d9a4") + disc(40, 34, 3, "#f3d9a4") + disc(32, 50, 3, "#f3d9a4")))


def cutting_board(c):
    return (shadow(200, 322, 125) + turned(-6, 200, 210, box(76, 122, 248, 184, c.d, 22) + box(76, 114, 248, 184, c.m, 22)
            + box(94, 132, 212, 148, None, 14, c.d, 5)
            + line("M76 168h248M76 222h248M150 114v54M232 114v54M116 168v54M196 168v54M278 168v54M158 222v76M244 222v76", c.l, 3))
            + oval(162, 218, 34, 14, "#d05a4a") + oval(190, 228, 34, 14, "#dd7263") + line("M240 220q20-40 34-50M244 214q-4-20 6-34M256 198q14 0 26-8", LEAF,
            7))


def folding_board(c):
    return (shadow(200, 322, 120) + shape("M92 150l54 150h120l46-150z", c.m) + shape("M92 150l54 150 22-150z", c.d) + shape("M312 150l-46 150-30-150z", c.d)
            + shape("M168 150h68l10 150h-82z", c.l)
            + box(166, 92, 72, 66, c.m, 26) + box(184, 108, 36, 30, "#eee8dd", 14) + disc(196, 214, 12, "#e2803a") + disc(214, 246, 13, "#e2803a")
            + disc(194, 272, 12, "#f2a76c"))


def mixing_bowls(c):
    return (shadow(200, 322, 125) + shape("M72 190h256q0 122-128 128Q72 312 72 190z", c.m) + shape("M72 190h60q0 92 50 126Q74 300 72 190z", c.l)
            + shape("M100 158h200v34H100z", c.d)
            + shape("M122 128h156l-6 60H128z", PAPER) + shape("M146 100h108l-4 50H150z", c.a) + box(64, 182, 272, 16, c.d, 8) + box(94, 152, 212, 12, c.l, 6)
            + box(116, 122, 168, 12, STEEL_DARK, 6)
            + box(140, 94, 120, 12, c.m, 6))


def pepper_mill(c):
    return (shadow(200, 328, 70) + disc(200, 70, 14, STEEL_DARK) + shape("M160 128q-4-44 40-44t40 44z", c.m) + box(158, 126, 84, 14, STEEL, 5)
            + shape("M166 140h68q-22 60 8 116 12 30 12 66H146q0-36 12-66 30-56 8-116z", c.m)
            + shape("M176 140h14q-18 62-12 116-8 30-8 66h-14q0-36 12-66 20-56 8-116z", c.l) + box(144, 308, 112, 16, c.d, 6)
            + "".join(disc(x, y, 4, INK) for x, y in ((112, 318), (128, 324), (272, 322), (290, 316))))


def storage_jars(c):
    return (shadow(200, 324, 130) + box(74, 186, 84, 134, GLASS, 14) + box(80, 236, 72, 78, "#6b4630", 10) + box(68, 166, 96, 24, WOOD, 8)
            + box(164, 132, 84, 188, GLASS, 14) + box(170, 178, 72, 136, "#e6c98f", 10)
            + box(158, 112, 96, 24, WOOD, 8) + box(254, 216, 80, 104, GLASS, 14) + box(260, 250, 68, 64, "#d9bb91", 10) + box(248, 196, 92, 24, WOOD, 8)
            + line("M180 196v100M196 192v108M212 196v100M228 192v104", "#c9a763", 5)
            + box(82, 196, 10, 112, PAPER, 5, extra=' opacity=".5"') + box(172, 144, 10, 164, PAPER, 5, extra=' opacity=".5"'))


def lunch_box(c):
    return (shadow(200, 322, 115) + line("M112 190V120q0-26 26-26h124q26 0 26 26v70", STEEL_DARK, 12) + box(100, 234, 200, 82, STEEL, 16)
            + box(100, 150, 200, 82, STEEL_LIGHT, 16)
            + box(94, 136, 212, 30, c.m, 14) + box(94, 222, 212, 18, c.d, 8) + box(104, 196, 16, 70, c.m, 6) + box(280, 196, 16, 70, c.m, 6)
            + box(176, 84, 48, 20, c.m, 10))


def apron(c):
    return (shadow(200, 330, 90, 9) + line("M158 92c-10-44 94-44 84 0", c.d, 9) + shape("M156 88h88l10 76q10 26 42 34l-8 118q-88 20-176 0l-8-118q32-8 42-34z",
            c.m) + line("M104 200c-24 10-30 30-34 50M296 200c24 10 30 30 34 50", c.d, 8)
            + box(146, 216, 108, 66, c.l, 8) + line("M146 232h108", c.d, 4) + box(222, 196, 12, 50, WOOD, 5) + oval(228, 192, 11, 15, WOOD_LIGHT))


def salad_spinner(c):
    return (shadow(200, 322, 120) + shape("M80 180h240l-24 118q-4 20-24 20H128q-20 0-24-20z", GLASS)
            + shape("M102 196h196l-18 96q-4 12-16 12H136q-12 0-16-12z", c.l)
            + shape("M112 214q30-28 56 0 24-30 50-2 30-26 66 4l-14 74q-4 10-14 10H140q-10 0-12-10z", LEAF)
            + line("M130 250q20-20 44 0M196 262q24-22 52 0M150 284q20-14 40 0", LEAF_DARK, 5)
            + shape("M72 184q0-44 128-44t128 44z", c.m) + box(66, 174, 268, 16, c.d, 8) + oval(200, 144, 34, 12, c.l) + line("M222 142q40-46 66-26", c.d, 6)
            + disc(294, 118, 13, c.d))


def dripper(c):
    return (shadow(200, 330, 90) + shape("M124 262h118v44q0 20-20 20h-78q-20 0-20-20z", GLASS)
            + shape("M128 286h110v20q0 16-16 16h-78q-16 0-16-16z", "#6b4630") + line("M242 272c36-2 32 42-2 40", STEEL_DARK, 9)
            + shape("M96 112h208l-74 126h-60z", c.m) + shape("M96 112h50l44 126h-20z", c.l) + line("M176 128l14 96M214 128l-4 96M250 128l-24 96", c.d, 5)
            + box(86, 100, 228, 18, c.d, 9)
            + box(136, 234, 128, 16, c.d, 8) + line("M302 134c44-2 30 62-26 56", c.m, 12) + shape("M120 100q80-50 160 0z", PAPER)
            + shape("M146 100q54-26 108 0z", "#6b4630") + line("M188 256v12M188 276v6", "#6b4630", 5))


def steel_dripper(c):
    return (shadow(200, 330, 90) + shape("M138 252h124v50q0 22-22 22h-80q-22 0-22-22z", "#fbfaf7") + line("M260 268c38-4 34 44-4 42", "#d9d5cc", 11)
            + box(116, 234, 168, 16, STEEL_DARK, 8) + shape("M104 116h192l-78 120h-36z", STEEL)
            + shape("M104 116h46l44 120h-12z", STEEL_LIGHT) + line("M126 140h148M142 164h116M158 188h84M172 212h56", STEEL_DARK, 3)
            + line("M160 116l34 118M200 116v118M240 116l-34 118", STEEL_DARK, 3) + box(94, 102, 212, 18, STEEL_DARK, 9))


def french_press(c):
    return (shadow(195, 328, 90) + line("M254 166c72-6 72 116 0 116", INK, 16) + box(136, 132, 122, 192, c.m, 16) + box(148, 146, 22, 164, c.l, 11)
            + shape("M126 132q0-30 70-30t70 30z", c.d) + shape("M140 136l-34-14 28-12z", c.d)
            + box(192, 62, 8, 46, STEEL_DARK) + disc(196, 58, 15, INK) + box(136, 210, 122, 8, c.d) + box(130, 312, 134, 14, c.d, 7))


def moka_pot(c):
    return (shadow(195, 328, 85) + shape("M128 322l22-104h96l22 104z", c.d) + shape("M128 322l22-104h30l-6 104z", c.m) + box(142, 204, 112, 20, STEEL_DARK, 5)
            + shape("M150 204l-20-92h136l-18 92z", c.m) + shape("M150 204l-20-92h40l8 92z", c.l)
            + shape("M130 112l-34-16 50-6z", c.m) + shape("M138 106l22-26h80l22 26z", c.d) + box(188, 58, 24, 24, INK, 8)
            + shape("M262 108l58 14-18 92-22-4 10-66-34-8z", INK))


def hand_grinder(c):
    return (shadow(196, 330, 66) + line("M196 96V80h84", STEEL_DARK, 10) + box(266, 42, 26, 42, WOOD, 12) + box(152, 96, 88, 150, c.m, 12)
            + box(160, 104, 16, 134, c.l, 8) + box(146, 242, 100, 16, STEEL_DARK, 5)
            + box(154, 256, 84, 70, c.d, 12) + box(152, 150, 88, 48, c.d) + line("M166 158v32M182 158v32M198 158v32M214 158v32M228 158v32", c.l, 4)
            + oval(196, 97, 46, 10, STEEL))


def electric_grinder(c):
    return (shadow(200, 328, 85) + shape("M140 70h120l-16 84h-88z", GLASS) + shape("M149 112h102l-8 42h-86z", "#6b4630") + box(132, 58, 136, 18, c.d, 8)
            + box(140, 152, 120, 74, c.m, 10) + box(150, 160, 14, 56, c.l, 7)
            + disc(216, 188, 20, c.d) + line("M216 188l8-12", PAPER, 5) + shape("M154 226h92v20h-58v54h-34z", c.m) + box(130, 300, 140, 24, c.d, 10)
            + shape("M196 258h58l-6 42h-46z", STEEL) + shape("M202 246h46l6 12h-58z", STEEL_DARK))


def espresso_machine(c):
    return (shadow(200, 326, 110) + box(110, 92, 184, 230, c.m, 16) + box(110, 92, 184, 56, c.d, 16) + box(126, 196, 152, 94, INK, 8)
            + disc(150, 120, 15, PAPER) + line("M150 120l8-8", "#c8443c", 4)
            + disc(250, 120, 9, STEEL_LIGHT) + disc(222, 120, 9, STEEL_LIGHT) + box(172, 184, 60, 26, STEEL, 6) + box(142, 196, 40, 11, INK, 5)
            + line("M196 214v18M208 214v18", "#8a5a36", 4) + shape("M178 244h48l-6 34h-36z", PAPER) + line("M226 252c16 0 14 18-2 18", PAPER, 6)
            + box(100, 290, 204, 32, c.d, 10) + box(126, 294, 152, 8, STEEL, 4) + line("M292 164c30 0 16 70 26 96", STEEL_DARK, 7)
            + box(120, 70, 76, 24, PAPER, 6) + box(128, 158, 24, 8, c.l, 4))


def milk_frother(c):
    return (shadow(200, 326, 90) + box(132, 294, 136, 28, c.d, 12) + shape("M144 294l-4-158h120l-4 158z", c.m) + shape("M144 294l-4-158h28l2 158z", c.l)
            + shape("M136 136q4-44 64-44t64 44z", STEEL) + disc(200, 92, 11, INK) + line("M258 164c56 0 48 84-2 86", c.d, 13)
            + disc(200, 232, 15, c.d) + line("M192 232h16M200 224v16", PAPER, 4))


def filter_pack(c):
    return (shadow(200, 322, 110) + shape("M106 136h188l-52 178h-84z", "#e8d5b1") + shape("M122 122h188l-56 178h-84z", "#f1e3c6")
            + shape("M122 122h188l-8 22H130z", "#d9c294") + line("M134 158l46 134", "#c9ae7a", 5)
            + line("M206 170v90M232 170l-8 90M180 170l8 90", "#dcc699", 4) + box(110, 196, 180, 50, "#6f8f86", 6) + disc(200, 221, 15, PAPER)
            + line("M193 215h14l-7 13z", "#6b4630", 3))


def coffee_bag(c):
    return (shadow(200, 328, 95) + shape("M126 106h148l12 208q2 12-10 12H124q-12 0-10-12z", c.m) + shape("M126 106h24l-12 220h-14q-12 0-10-12z", c.l)
            + shape("M250 106h24l12 208q2 12-10 12h-14z", c.d) + box(122, 78, 156, 34, c.d, 6)
            + box(116, 92, 168, 14, c.a, 6) + box(150, 160, 100, 116, PAPER, 10) + turned(-28, 200, 206, oval(200, 206, 22, 31, "#6b4630")
            + line("M200 178q-12 28 0 56", "#a57752", 5)) + box(168, 250, 64, 8, c.m, 4) + disc(200, 136, 8, c.d))


def tea_tin(c):
    return (shadow(200, 328, 90) + box(130, 128, 140, 194, c.m, 12) + box(138, 136, 20, 178, c.l, 10) + box(124, 88, 152, 50, c.d, 12)
            + box(132, 94, 136, 10, c.m, 5) + oval(200, 226, 52, 60, PAPER)
            + line("M200 268v-60", LEAF_DARK, 5) + shape("M200 232c-40-2-34-34-34-34s34 0 34 34z", LEAF)
            + shape("M200 216c0-36 34-38 34-38s4 38-34 38z", LEAF_DARK) + box(130, 304, 140, 10, c.d))


def mug(c):
    return (shadow(190, 324, 95) + line("M256 176c76-10 76 102-4 98", c.d, 20) + shape("M108 132h156v150q0 38-38 38h-80q-38 0-38-38z", c.m)
            + box(120, 150, 20, 130, c.l, 10) + oval(186, 132, 78, 18, c.d) + oval(186, 134, 64, 12, "#6b4630")
            + line("M168 106c-14-16 12-24 0-42M204 106c-14-16 12-24 0-42", "#d8d0c3", 6) + box(108, 262, 156, 9, c.a))


def espresso_cups(c):
    def cup(x, y):
        return (moved(x, y, oval(60, 82, 66, 12, c.d) + oval(60, 79, 66, 11, c.l) + shape("M20 22h80v26q0 32-30 32H50q-30 0-30-32z", c.m)
                + line("M98 32c28-4 24 28-4 28", c.d, 9) + oval(60, 22, 40, 9, c.d) + oval(60, 23, 31, 6, "#6b4630")))
    return shadow(200, 322, 130) + cup(76, 124) + cup(200, 124) + cup(76, 228) + cup(200, 228)


def teapot(c):
    return (shadow(196, 322, 110) + line("M270 182c64-34 84 78 8 86", c.d, 16) + shape("M128 262c-44 0-34-70-74-88l30-10c30 14 34 42 60 50z", c.d)
            + shape("M110 228c0-64 40-90 90-90s90 26 90 90-44 90-90 90-90-26-90-90z", c.m)
            + shape("M128 226c0-40 16-64 40-76-60 4-58 120-10 152-18-18-30-44-30-76z", c.l) + shape("M148 144q0-26 52-26t52 26z", c.d)
            + disc(200, 108, 13, c.a) + box(150, 306, 100, 14, c.d, 7))


def travel_cup(c):
    return (shadow(200, 330, 62) + shape("M142 128h116l-14 190q-1 10-12 10h-64q-11 0-12-10z", c.m) + shape("M142 128h26l6 200h-6q-11 0-12-10z", c.l)
            + box(134, 92, 132, 42, INK, 14) + box(160, 74, 80, 26, INK, 10)
            + shape("M148 206h104l-5 62h-94z", c.d) + line("M166 222h68M168 238h64M170 254h60", c.m, 4))


DRAWINGS = {
    "kettle": kettle, "glass-kettle": glass_kettle, "toaster": toaster, "blender": blender, "kitchen-scale": kitchen_scale, "pan": pan, "casserole": casserole,
    "knife": knife, "santoku": santoku, "paring-knife": paring_knife, "cutting-board": cutting_board, "folding-board": folding_board,
    "mixing-bowls": mixing_bowls,
    "pepper-mill": pepper_mill, "storage-jars": storage_jars, "lunch-box": lunch_box, "apron": apron, "salad-spinner": salad_spinner, "dripper": dripper,
    "steel-dripper": steel_dripper, "french-press": french_press, "moka-pot": moka_pot, "hand-grinder": hand_grinder, "electric-grinder": electric_grinder,
    "espresso-machine": espresso_machine, "milk-frother": milk_frother, "filter-pack": filter_pack, "coffee-bag": coffee_bag, "tea-tin": tea_tin, "mug": mug,
    "espresso-cups": espresso_cups, "teapot": teapot, "travel-cup": travel_cup,
}
