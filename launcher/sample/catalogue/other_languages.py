"""A handful of items in German, French and Japanese, so that what depends on the language has something to do."""

from product import product

PRODUCTS = [
    product(
        "brotkasten-esche", "Tarnholt", "Tarnholt Brotkasten aus Esche", "bread-box/brown", "Kitchen > Storage > Bread Boxes", 64.90,
        """Der Deckel ist zugleich Schneidbrett, und feine Schlitze an der Rückwand lassen das Brot atmen. Geölte Esche, 36 cm breit, groß genug für einen
        ganzen Laib und die Brötchen vom Vortag.""",
        {"material": "Esche, geölt", "breite_cm": 36, "weight_g": 2600}, language="de"),
    product(
        "kaffee-hafen-de", "Tidewick", "Tidewick Hofgarten Röstkaffee 500 g", "coffee-bag/red", "Coffee & Tea > Coffee > Beans", 17.90,
        """Eine milde Röstung mit Noten von Nougat, Pflaume und Mandel, langsam in der Trommel geröstet. Ganze Bohnen für Filter und Vollautomat, 500 g im
        Beutel mit Aromaventil.""",
        {"roast": "medium", "origin": "Peru, Mexiko", "notes": "Nougat, Pflaume, Mandel", "form": "ganze Bohne", "net_weight_g": 500}, language="de"),
    product(
        "wanderkarte-harz", "Paper Heron", "Wanderbuch Stille Wälder", "cookbook/teal", "Books > Guides > Hiking", 19.90,
        """25 Rundwege abseits der Ausflugslokale, jeder mit Karte, Höhenprofil und einem Platz für die Brotzeit. 168 Seiten im Taschenformat, wetterfester
        Umschlag.""",
        {"seiten": 168, "touren": 25, "format": "Broschur", "author": "Ruth Ammerland"}, language="de"),
    product(
        "hundekissen-de", "Wagglewood", "Wagglewood Reisekissen für Hunde", "dog-bed/beige", "Pets > Dogs > Beds", 49.90,
        """Rollt sich auf die Größe einer Zeitung zusammen und liegt weich im Zug, im Hotel und unter dem Bürotisch. 80 cm lang, der Bezug lässt sich bei 40 °C
        waschen.""",
        {"material": "Baumwolle", "length_cm": 80, "machine_washable_c": 40, "weight_g": 900, "colour": "beige"}, language="de"),
    product(
        "cocotte-fr", "Brasserby", "Brasserby Cocotte du Dimanche 3,5 L", "casserole/blue", "Kitchen > Cookware > Casseroles", 109.00,
        """Une cocotte en fonte émaillée qui garde la chaleur jusqu'au dernier convive. Sa contenance de 3,5 l suffit pour quatre personnes, et elle passe au
        four comme sur l'induction.""",
        {"material": "fonte émaillée", "capacity": "3.5 l", "induction": True, "weight_g": 4300, "colour": "blue"}, language="fr"),
    product(
        "savon-fr", "Saltmire", "Saltmire Savon à la verveine 100 g", "soap/yellow", "Beauty & Care > Hands & Body > Soap", 7.90,
        """Un savon saponifié à froid, à l'huile d'olive et au parfum de verveine fraîche. Le pain de 100 g mousse doucement et convient aux peaux
        sensibles.""",
        {"net_weight_g": 100, "oils": "olive", "scent": "verveine", "skin": "sensible"}, language="fr"),
    product(
        "carnet-fr", "Inkhollow", "Inkhollow Carnet de terrain A6", "pocket-notebooks/green", "Stationery > Paper > Notebooks", 9.90,
        """Un petit carnet de 96 pages qui se glisse dans une poche et s'ouvre bien à plat. Papier épais, ligné, sous une couverture en carton recyclé couleur
        sauge.""",
        {"size": "A6", "pages": 96, "ruling": "ligné", "material": "carton recyclé", "colour": "green"}, language="fr"),
    product(
        "kyusu-ja", "Morrowleaf", "Morrowleaf 常滑風 急須 350 ml", "teapot/orange", "Coffee & Tea > Brewing > Teapots", 42.00,
        """横手の急須です。細かい茶こしが一体になっていて、深蒸し茶でも詰まりにくく、最後の一滴まで注げます。容量は350 ml、二人分の煎茶にちょうどよい大きさです。""",
        {"material": "炻器", "capacity": "350 ml", "weight_g": 290, "colour": "orange"}, language="ja"),
    product(
        "tenugui-ja", "Wolmere", "Wolmere 藍染め 手ぬぐい", "towel/navy", "Home & Light > Bathroom > Towels", 14.90,
        """藍で染めた木綿の手ぬぐい。使うほどにやわらかく、洗うほどに色が落ち着きます。長さ90 cm、台所でも旅先でもすぐに乾きます。""",
        {"material": "木綿", "length_cm": 90, "width_cm": 35, "colour": "navy"}, language="ja"),
    product(
        "bento-ja", "Pellamy", "Pellamy 二段弁当箱 800 ml", "lunch-box/orange", "Kitchen > Storage > Lunch Boxes", 28.90,
        """二段に分かれたステンレスの弁当箱です。汁もれしにくいふた付きで、容量は800 ml。かばんの中でも安心して持ち運べます。""",
        {"material": "ステンレス", "capacity": "800 ml", "tiers": 2, "leak_proof": True, "colour": "orange"}, language="ja"),
]
