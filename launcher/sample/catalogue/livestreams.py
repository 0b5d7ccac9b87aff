from story import livestream

STORIES = [
    livestream(
        "live-sunday-stew", "Live: a Sunday stew from scratch", "Kitchen > Cookware > Casseroles", "casserole-red", "Maud Ferrant", 60, "2027-01-17T10:00:00Z",
        "Maud cooks a beef and root vegetable stew in real time and answers what you ask on the way.",
        """Hello, hello, come in, sit down, get a board and a bag of carrots. We have an hour, the stew needs longer, so I have cheated a little and started a
        second pot this morning. The pot in question is the [[casserole-hearth-red]]. It is heavy, so use both hands. Brown the meat in two rounds; if you crowd
        it, it boils and goes grey. While that happens we cut: celeriac, carrots, two onions. My big knife today is the [[knife-chef]], and the small jobs go to
        the [[knife-paring-red]]. Somebody asks about the pepper: freshly ground, at the end, from the [[mill-pepper-brown]], set to coarse so you can bite on
        it. Keep your questions coming. Yes, you can do this with mushrooms and beans instead of beef, take the same pot and give it half the time. And please
        keep the lid on. Each time you peek, the heat goes out of the window and dinner moves ten minutes away. At the end we shall open the second pot together
        and taste.""",
    ),
    livestream(
        "live-espresso-first-shots", "Live: your first ten espresso shots", "Coffee & Tea > Brewing > Espresso", "espresso-machine-silver", "Dario Benvenuti",
        45, "2026-09-24T17:00:00Z",
        "Dario pulls shot after shot, gets some of them wrong on purpose and explains how to taste the difference.",
        """Good evening from the workshop. Tonight I want to ruin some coffee with you. The machine is the [[espresso-piccola-silver]], it is warm in less than
        a minute, so no excuses. I grind with the [[grinder-millwright]] and we begin much too coarse. Look, it gushes, pale like tea. Taste: sour, thin, a
        lemon that got lost. Finer now. Better, isn't it? Finer again and it only drips, and it tastes like the bottom of an ashtray. The good cup lives between
        those two. I am drinking the [[coffee-harbour-250]] because it forgives beginners. For milk we have the wand, but if you only make cappuccino on
        Saturdays, the [[frother-whisk-white]] does a fine job without any training. A question from the chat about cups: warm them, always, thick walls like
        the [[cups-espresso-white]]. Thank you for staying until shot ten. The recording stays here, and so do my notes.""",
    ),
    livestream(
        "live-coffee-cupping", "Live: tasting five coffees side by side", "Coffee & Tea > Coffee > Beans", "coffee-bag-orange", "Ines Calheiros", 50,
        "2027-01-09T15:00:00Z",
        "Five bags, one kettle, and no wrong answers: taste along at home.",
        """Welcome to the tasting. If you want to join in, put water on now. We have several coffees on the table and we begin with the gentle ones. First the
        [[coffee-lighthouse-250]], a light roast from Ethiopia. Put your nose right into the cup before the water comes. Flowers? Good. Then we break the crust,
        and slurp, loudly please, it is not impolite here. Peach, a little lemon at the end. Next the [[coffee-driftwood-500]], which is what I drink when I
        have visitors who do not want to talk about coffee: apple, honey, biscuit. The third cup is darker, the [[coffee-harbour-250]], and you notice how the
        tongue gets heavier, that is cocoa and nut. And for everybody who wants to sleep tonight I have hidden the [[coffee-nightwatch-250]] in the row. Can you
        tell which one has no caffeine? Most people cannot. I grind everything fresh with the [[grinder-hand-silver]], one setting for all, so that we are only
        comparing beans. Write your favourite in the chat before I say mine. There is no right answer, there is only breakfast.""",
    ),
    livestream(
        "live-tea-table", "Live: a tea table in winter", "Coffee & Tea > Tea > Oolong", "teapot-yellow", "Hana Morisaki", 40, "2027-02-06T14:00:00Z",
        "Hana pours one oolong six times and talks about water, clay and slowness.",
        """Thank you for coming to my table. It is snowing here, so please imagine that it is quiet. Today we drink one single tea, the [[tea-oolong]], again
        and again, and you will see that it is never the same. I warm the pot, the [[teapot-round-yellow]], and the cups. The leaves are rolled like small
        fists. The first water only wakes them up, I pour it away, or onto the stone. Second pour, half a minute: orchid. Third: warm milk, a little longer. At
        the fourth they are completely open, look, these are whole leaves. Somebody asks about the water. A kettle with a narrow spout is good, because you can
        pour slowly, I use the [[kettle-arden-17-white]]. Let it stand a moment after boiling. Somebody else asks what to drink in the evening. For the evening
        I have the [[tea-rooibos]], it has no caffeine, and it smells like December. We shall finish with it. And if your mind goes for a walk while I pour, let
        it. That is what the tea is for.""",
    ),
    livestream(
        "live-record-evening", "Live: setting up a turntable from the box", "Audio > Hi-Fi > Turntables", "turntable-brown", "Nadia Okafor", 45,
        "2026-10-15T18:30:00Z",
        "Unboxing, levelling, first record: everything you can do wrong, done right once.",
        """Good evening, we have a box, a knife and far too many people in a small studio. Inside is the [[turntable-revolve-brown]]. First thing, the platter,
        it is glass, so two hands. Then the belt, around here, with the cloth, because fingers leave grease. The arm is already balanced, which saves us half an
        hour and one argument. Now put it somewhere that does not shake. Not on the speaker! I see you in the chat. It must be level, a telephone can measure
        that. The speakers are the [[speaker-shelf-brown]], they have the amplifier and a phono input inside, so I can plug in directly; then we switch off the
        little preamplifier in the turntable, or we have it twice, and that sounds like a dentist. Needle down. Listen. There is a bit of crackle and it goes.
        Someone asks about listening late at night: with a cable, the [[headphones-studio-grey]]. Thank you to everybody who sent us a song. The recording stays
        online, and the next record is yours to choose.""",
    ),
    livestream(
        "live-home-studio", "Live: sounding good on calls", "Computing > Desk > Webcams", "webcam-black", "Jonas Kessler", 35, "2027-03-02T17:00:00Z",
        "Bring your own bad setup: Jonas improves three viewers' calls in half an hour.",
        """Hello everyone, tonight three brave people let us look at their video calls. Before we begin, the order of importance: sound, then light, then
        picture. People forgive a bad picture, they never forgive a bad sound. So our first guest gets a real microphone, the [[microphone-lark-black]], a
        hand's width from the mouth, a bit to the side. Say something? There, no more bathroom. Second guest, we can hear you, but you are a shadow, because the
        window is behind you. Turn the desk, that costs nothing. In the evening the [[lightbar-screen]] on top of the screen gives you a face. And the third
        guest has an old laptop that looks up his nose. Put it on a stand, or take a [[webcam-clear]] at the height of your eyes; it also has a slider that
        closes. Questions? Yes, headphones help, because then there is no echo. Any will do, even the [[earbuds-wire-white]]. We shall do the second round now,
        and please do not tidy up behind you, we like your plants.""",
    ),
    livestream(
        "live-hut-trip", "Live: planning your first hut-to-hut walk", "Outdoor > Hiking > Poles", "backpack-green", "Iain Macrory", 55, "2027-04-15T17:30:00Z",
        "Maps on the table: Iain plans a three-day route with the chat.",
        """Right, is the picture steady? Good. We are going to plan three days together, and I want you to shout. The map is open, the book on my knee is
        [[book-long-paths]], and I should say that I wrote it. First rule, the first day is short. You will be late, you will have packed the wrong thing, it is
        always so. Second, look at the metres up, not at the kilometres. Third, know the way down before you go up. Now the bag. For huts you do not need a big
        one, the [[pack-fern-30-green]] is plenty, because you carry no tent. Poles: people ask whether they are for old folk. They are for knees, and everybody
        has those. I use the [[poles-trek-green]], they fold small enough for the bus. In the bag, one flask of something hot, mine is the
        [[flask-summit-05-green]], and a dry bag for the sleeping sheet, [[drybag-roll-5-yellow]]. So, chat, which valley? I see many votes for the one with the
        cake. A wise choice. Let us look for the last bus home.""",
    ),
    livestream(
        "live-bike-spring-check", "Live: the spring bike check", "Cycling > Care > Tools", "multi-tool-silver", "Thijs van Loon", 45, "2027-03-20T09:00:00Z",
        "Bring your bike into the kitchen and check it along with Thijs.",
        """Good morning! Is your bike next to you? On a newspaper? Very good. We go from front to back, and you do what I do. Wheel first: lift and spin. Does
        it rub? Tyre: press, look for glass, look for cracks. Then air, up to the number on the side. I use the [[pump-floor-navy]], and I wait for you. Brakes:
        pull them hard, the lever must not touch the handlebar. Screws: we go once around with the [[multitool-pocket]], only checking, not with violence. The
        chain, oh dear, somebody shows me a chain that has seen the sea. Cloth, oil, cloth again, and what you can see is too much. Lights: charge the
        [[bikelight-set-silver]] today, not on the evening when you need it. And when we are finished, please do one more thing and check your helmet. Did it
        fall last year? Then it has done its work. I have the [[helmet-road-blue]] here for people who ask about light ones, and for the little ones the
        [[helmet-kids-yellow]]. And now we ride around the table. Mind the cat.""",
    ),
    livestream(
        "live-stretch-sunday", "Live: Sunday stretch after the long run", "Running & Fitness > Training > Recovery", "foam-roller-orange", "Priya Raman", 30,
        "2027-01-24T16:00:00Z",
        "Half an hour on the floor for calves, hips and everything in between.",
        """Hello, tired people. You have run, you have eaten, and now you would like to lie on the sofa. Come down here instead, it is only half an hour. Lay
        out your mat, mine today is the [[yogamat-root-purple]], and put the roller next to it. We begin with the calves. Sit down, the [[roller-foam-black]]
        under the lower legs, lift your hips a bit, and roll slowly from the ankle to just below the knee. When you find a spot that has an opinion, stay,
        breathe, count to twenty. Then the thighs. Not the knee, never over the knee. Now take a band, the long one of the [[bands-set]], around the foot, lie
        on your back and let the leg come up. It does not need to be straight, nobody is looking. A question: should it hurt? No. It should feel like a word
        that is on the tip of your tongue. Next, hips, one foot on the other knee. And at the end we do nothing at all, under a blanket if you like. See you
        next Sunday. Drink some water.""",
    ),
    livestream(
        "live-candle-evening", "Live: a long evening with candles and wool", "Home & Light > Candles > Scented Candles", "candle-green", "Wenke Dahl", 40,
        "2026-11-12T18:00:00Z",
        "Knitting, scents and answers to all questions about wax.",
        """Come in, take off your shoes. Tonight there is no programme. I knit, you ask. On the table there are three candles, and I will light them one after
        the other, because together they would be a perfume shop. This is the [[candle-wick-cedar]]. You smell smoke first and then wood. A good rule: the first
        time, let it burn until the whole top is liquid, then it never makes a tunnel. Cut the wick before you light it, as short as a grain of rice. The second
        is the [[candle-wick-linen]], that one I use in the bedroom, an hour before sleep, and then I blow it out, please, always. For the dinner table you take
        something without scent, or your soup tastes of fig: these are the [[candle-dinner-beige]]. And around my shoulders, many of you asked, is the
        [[blanket-fells-green]], the colour of the hill in October. It is real wool and it is allowed to scratch a little, I find. Who is knitting along? Show
        me. Oh, that is a very long scarf. For whom?""",
    ),
    livestream(
        "live-balcony-start", "Live: start your balcony now", "Garden > Pots > Balcony Boxes", "balcony-box-orange", "Rosalind Teague", 50,
        "2027-03-13T10:00:00Z",
        "What to sow, what to buy later, and how much a railing can carry.",
        """Good morning, gardeners of the third floor. I have my feet in a puddle and my head in spring. Let us begin with a question that nobody asks: which
        way do you look? South, you can have tomatoes. North, have salad and do not be sad. Second question: how much can your railing carry? Wet soil is heavy.
        I hang the [[pot-balcony-orange]] on the inside, never out over the street. It has its own water below, and you will thank it in July. Today we sow. On
        the sill the [[seeds-tomato]], because it is early. And outside in a box a strip of the [[seeds-meadow]]; yes, also on a balcony, the bees do not care
        about floors. Somebody asks for tools. You need fewer than you think: a trowel from the [[trowel-set]], and a can that reaches the last pot, and gloves
        if you have roses. For everything else there is a book, [[book-balcony-year]], and in it there is a calendar for the wall. So, who has sun until three
        o'clock? You win. Tell me your floor and your wind.""",
    ),
    livestream(
        "live-family-games", "Live: a family games night", "Toys & Kids > Games > Board Games", "board-game-teal", "Tilda Brandvold", 60,
        "2027-01-30T16:30:00Z",
        "Two games, one family, no tears. Probably.",
        """Good evening from a table with four people and one dog. We start with the small one because she goes to bed first. It is the [[game-mushroom]], and I
        should tell you that she has won every time since Tuesday. Turn two over. No. Turn two over. Yes! You hear how she says the names, those are on a sheet
        in the box. The secret of memory games with children is that you do not need to lose on purpose. You will lose. After the break we play the
        [[game-lighthouse]]. In this one we all play together against the storm, so nobody throws the board. Everybody has one job, the lamp must not go out,
        and the youngest rolls the dice for the weather. Somebody asks if it works with two. It does, it is harder. Between the games we lay the
        [[puzzle-map-200]] on the other table, and whoever is waiting finds a piece. There is a cat in it that I have not seen before. Write to us which game
        made your family quarrel. We shall read the three worst stories aloud.""",
    ),
    livestream(
        "live-bath-time", "Live: soap making, and everything about bars", "Beauty & Care > Hands & Body > Soap", "soap-green", "Solène Marchetti", 45,
        "2026-10-29T18:00:00Z",
        "A look into the workshop: stirring, pouring, and six weeks of patience.",
        """Bonsoir, hello, put on an apron, it splashes. We are in the workshop, and in this pot there is olive oil and coconut oil, warm as a bath. Now the
        lye, slowly, with glasses and gloves, please do not do this in the kitchen with children. We stir by hand, and when it looks like thin custard it is
        ready. Into the form, blanket over it, good night. Then it ripens for six weeks, and this is why a good bar lasts so long. Here are the finished ones.
        [[soap-saltmire-lavender+]] for people who want to sleep, [[soap-saltmire-orange+]] for the kitchen, because it takes away onion, and this one, my
        favourite, [[soap-saltmire-seaweed+]], smells like a jetty. A question: how do I keep it from going soft? Let it dry, on a grid, never in a puddle.
        Another question: can I wash my hair with it? Better not. For hair there is a different recipe, the [[shampoobar-linden-oat]], it is milder. And if your
        hands crack from all this washing, like mine: [[handcream-dock]], in the evening, thickly, with cotton gloves over it. Very glamorous.""",
    ),
    livestream(
        "live-dog-walk", "Live: loose lead, happy dog", "Pets > Dogs > Leads & Harnesses", "dog-harness-orange", "Marek Zielinski", 40, "2027-02-20T10:30:00Z",
        "A walk in the park with three dogs who pull, and what changes in half an hour.",
        """Good morning from the park. With me are Bruno, Lotte and Pixel, and they all pull, each for a different reason. Bruno pulls because it has always
        worked. So today it stops working. When the lead is tight, I am a tree. When it is loose, we go. That is the whole method, and it is boring, and after
        ten minutes you see this. There! Did you see, he looked at me. Treat. I use the [[dogtreat-sprat]], they are easy to break. Lotte pulls because her old
        collar made her cough. She gets a harness that leaves the shoulders free, the [[harness-trail-m-orange]], and look at how she walks now. And Pixel pulls
        because he is afraid of buses. We do not correct fear, we walk further away and let him look. For the line I take the [[leash-rope-teal]], it is soft in
        the hand and has a second loop for crossing the road. Afterwards we play, with the [[dogtoy-tug-red]], because work must end with joy. Ask me anything.
        Yes, also about cats. No, I cannot help you with cats.""",
    ),
    livestream(
        "live-train-packing", "Live: packing for a winter train journey", "Travel > Luggage > Travel Bags", "weekender-navy", "Otávio Lins", 35,
        "2026-12-18T17:00:00Z",
        "Four days by train with one bag: Otávio packs and the chat decides.",
        """Boa noite, good evening, the train goes tomorrow at seven, and I have packed nothing, so you must help me. The bag is the [[weekender-canvas-navy]].
        It stands by itself, and the shoes have their own room here at the end. Vote please: boots or sneakers? Boots. All right. Clothes go into two cubes of
        the [[cubes-pack-orange]], one for day and one for night. On the train I want to sleep, so on top, where I can reach it, the [[pillow-neck-grey]] and
        something for the ears. Somebody says umbrella. In winter? With wind? Then only this one, the [[umbrella-gust-navy]], it bends and comes back. Documents
        in the [[wallet-passport-brown]], always in the same pocket, so that I can check it forty times with one finger. And I leave a space, you see, as big as
        a loaf of bread. It is for a loaf of bread. In every city I buy one. Second vote: which book? You have five minutes, I am making sandwiches.""",
    ),
    livestream(
        "live-letter-club", "Live: the letter-writing club", "Stationery > Paper > Cards", "greeting-cards-blue", "Greta Holloway", 45, "2027-02-13T15:30:00Z",
        "An hour to write the one letter you have been putting off.",
        """Hello, letter people. You know how it works: ten minutes of talk, then half an hour of silence together, then we lick stamps. Today is about the
        letter you have been putting off. You do not need many words. A card is enough, I have the [[cards-letterpress-birds]] here, they are empty inside,
        which is both kind and frightening. Start with where you are sitting. I am at the window, it is raining, the tea is cold. Now it is already a letter. My
        pen is the [[pen-fountain-m-red]], medium nib, and the ink is the [[ink-bottle-brown]], it looks as if the letter had been on its way for some time. If
        you would rather write a draft first, take a notebook that lies flat, mine is the [[notebook-linen-plain-navy]]. Somebody asks what to do about crossing
        out. Leave it. It shows that you were there. And to close the envelope, a little piece of [[tape-washi-garden]]. So, phones face down. I shall ring a
        small bell at the end. Ready? Who is it going to?""",
    ),
    livestream(
        "live-winter-wardrobe", "Live: ten pieces, one winter", "Fashion > Tops > Knitwear", "jumper-red", "Freya Lockhart", 50, "2026-11-05T19:00:00Z",
        "Freya builds outfits from very few things and answers fit questions.",
        """Good evening! There is a rail behind me, and there is very little on it, and that is the idea. We begin from inside. The [[tee-heavy-black-m]] goes
        under everything. Over it the [[jumper-merino-red-s]], which I would like to marry. If you are between two sizes in this knit, take the smaller, it
        gives. Trousers are your own business. Outside we have two jackets for two sorts of day: dry and undecided, the [[jacket-quilt-green-m]]; wet and sure
        of itself, something with taped seams. Feet: the [[sneaker-court-white-39]] also in winter, if you put on the [[socks-wool-red-37-40]] and it is not
        snowing. A question about leather: yes, you grease it, twice a year, and you let it dry between two wearings. Somebody wants to know how I store wool.
        Clean, folded, never on a hanger, because it grows. Let us count: with the scarf we are at six. I promised ten. The other four are in your cupboard, you
        only forgot about them. Go and look, I shall wait, and bring the one that you have not worn for a year.""",
    ),
]
