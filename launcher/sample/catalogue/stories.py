from story import article, livestream, video

STORIES = [
    video(
        "video-slow-pour", "The slow pour: a better cup in four minutes", "Coffee & Tea > Brewing > Pour-Over", "dripper-white", "Ines Calheiros", 4,
        "Ines shows how a thin stream, a rinsed filter and a little patience change a pour-over, step by step.",
        """Morning. I have two minutes before the kettle boils, so let me show you the tools first. This is the [[dripper-cone-white]]. It is heavy, and that is good, because a cold cone steals
        heat from the coffee. Put a paper from the [[filters-02]] inside, fold the seam over, and rinse it. All that papery smell goes down the sink. Now grind. I am using the
        [[coffee-lighthouse-250]], which smells like somebody opened a jar of peaches. The [[kettle-arden-17-black]] earns its place here: the long spout lets me draw small circles, no splashing, no holes in the
        coffee bed. Wet the grounds, wait until the bubbles calm down, and then pour in three gentle rounds. If the water runs through too quickly, grind finer next time; if it sulks
        and sits there, go coarser. That is really the whole secret. Change one thing, taste, write it down. Taste it again when it has cooled a little: the lemon comes out last.""",
    ),
    video(
        "video-pan-season", "How to season a carbon steel pan", "Kitchen > Cookware > Frying Pans", "pan-black", "Tobias Wenner", 6,
        "Three thin coats of oil, one smoky window: Tobias turns a grey new pan into a slick black one.",
        """People write to me and say their new pan sticks. Of course it does, it is naked! So here is the [[pan-iron-28]] straight from the box, grey and a bit greasy from its protective wax. Wash
        that off with hot water and a drop of soap, this one time only. Dry it on the hob until every last drop is gone. Now oil, much less than you think: wipe it on, then wipe it off as if it had been a mistake. Heat it
        until it stops smoking, let it cool, and do it again, three times in all. Watch the colour: straw, bronze, then black. And then we test. Onions first, because they forgive everything. I slice them with the
        [[knife-chef]] on the [[board-end-grain-m]], and in they go with a spoon of oil. See how they slide? If you would rather not do any of this, no shame, the [[pan-ceramic-blue]] is non-stick from the first
        day. But this one you may leave to your grandchildren, and by then it will be as smooth as glass.""",
    ),
    livestream(
        "live-sunday-stew", "Live: a Sunday stew from scratch", "Kitchen > Cookware > Casseroles", "casserole-red", "Maud Ferrant", 60, "2027-01-17T10:00:00Z",
        "Maud cooks a beef and root vegetable stew in real time and answers what you ask on the way.",
        """Hello, hello, come in, sit down, get a board and a bag of carrots. We have an hour, the stew needs longer, so I have cheated a little and started a second pot this morning. The pot in question is the
        [[casserole-hearth-red]]. It is heavy, so use both hands. Brown the meat in two rounds; if you crowd it, it boils and goes grey. While that happens we cut: celeriac, carrots, two onions. My big knife today is
        the [[knife-chef]], and the small jobs go to the [[knife-paring-red]]. Somebody asks about the pepper: freshly ground, at the end, from the [[mill-pepper-brown]], set to coarse so you can bite on
        it. Keep your questions coming. Yes, you can do this with mushrooms and beans instead of beef, take the same pot and give it half the time. And please keep the lid on. Each time you peek, the heat goes out of the window
        and dinner moves ten minutes away. At the end we shall open the second pot together and taste.""",
    ),
    livestream(
        "live-espresso-first-shots", "Live: your first ten espresso shots", "Coffee & Tea > Brewing > Espresso", "espresso-machine-silver", "Dario Benvenuti", 45, "2026-09-24T17:00:00Z",
        "Dario pulls shot after shot, gets some of them wrong on purpose and explains how to taste the difference.",
        """Good evening from the workshop. Tonight I want to ruin some coffee with you. The machine is the [[espresso-piccola-silver]], it is warm in less than a minute, so no excuses. I grind with the
        [[grinder-millwright]] and we begin much too coarse. Look, it gushes, pale like tea. Taste: sour, thin, a lemon that got lost. Finer now. Better, isn't it? Finer again and it only drips, and it tastes like the
        bottom of an ashtray. The good cup lives between those two. I am drinking the [[coffee-harbour-250]] because it forgives beginners. For milk we have the wand, but if you only make cappuccino on Saturdays, the
        [[frother-whisk-white]] does a fine job without any training. A question from the chat about cups: warm them, always, thick walls like the [[cups-espresso-white]]. Thank you for staying until shot ten. The recording stays here,
        and so do my notes.""",
    ),
    article(
        "article-first-real-knife", "Your first real kitchen knife: what matters and what does not", "Kitchen > Knives & Boards > Knives", "knife-brown", "Greta Holloway", 5,
        "Length, steel, handle, care: a short guide to the one tool you use every day.",
        """A drawer full of knives is mostly a drawer full of regrets. For nearly everything you cook, one good blade is enough, and a little one for the rest. If you like to rock the knife through herbs, choose a curved shape such as the
        [[knife-chef]]. If you prefer to push straight down, the flatter [[knife-santoku]] will feel right from the first onion. Hold both before you decide; the handle should fill your palm without your fingers touching
        the board. Hard steel keeps its edge longer and dislikes bones, frozen food and glass boards. Softer steel needs a few strokes more often and minds less. Either way, wood is the right thing to cut on: the
        [[board-end-grain-m]] closes up behind the blade, while the [[board-fold-green]] is the practical choice for a small kitchen and goes in the dishwasher. The knife itself never should. Wash it by hand, dry it at once, and keep it in a block,
        on a magnet or in a sheath. For fruit, garlic and ginger add the [[knife-paring-red]]. That is the whole set, and you can stop shopping there.""",
    ),
    article(
        "article-tea-temperatures", "Why your green tea is bitter", "Coffee & Tea > Tea > Green Tea", "tea-tin-green", "Hana Morisaki", 4,
        "It is almost never the tea and almost always the water. A small guide to temperature and time.",
        """Boiling water is right for black tea and herbs and wrong for almost everything green. Young leaves are full of sweetness and of bitter tannins, and the hotter the water, the faster the tannins come out. Start with the
        [[tea-sencha]]: boil the kettle, pour the water into a cold pot, count to sixty, and only then over the leaves. One minute is enough. Pour out every drop, because leaves left standing in water go on brewing
        without you. The [[tea-oolong]] sits in the middle. It likes water a little off the boil and gives you several rounds; the third is often the sweetest. With the [[tea-earl]] you can stop worrying: full
        heat, three to four minutes, milk if you like it. A wide strainer matters more than the pot around it, since rolled leaves swell to many times their size. The deep basket of the [[teapot-round-teal]] leaves them
        room. And if a cup still tastes sharp, use less leaf before you use less time. Your tongue will tell you when you have arrived.""",
    ),
]
