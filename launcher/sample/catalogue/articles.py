from story import article

STORIES = [
    article(
        "article-first-real-knife", "Your first real kitchen knife: what matters and what does not", "Kitchen > Knives & Boards > Knives", "knife-brown",
        "Greta Holloway", 5,
        "Length, steel, handle, care: a short guide to the one tool you use every day.",
        """A drawer full of knives is mostly a drawer full of regrets. For nearly everything you cook, one good blade is enough, and a little one for the rest.
        If you like to rock the knife through herbs, choose a curved shape such as the [[knife-chef]]. If you prefer to push straight down, the flatter
        [[knife-santoku]] will feel right from the first onion. Hold both before you decide; the handle should fill your palm without your fingers touching the
        board. Hard steel keeps its edge longer and dislikes bones, frozen food and glass boards. Softer steel needs a few strokes more often and minds less.
        Either way, wood is the right thing to cut on: the [[board-end-grain-m]] closes up behind the blade, while the [[board-fold-green]] is the practical
        choice for a small kitchen and goes in the dishwasher. The knife itself never should. Wash it by hand, dry it at once, and keep it in a block, on a
        magnet or in a sheath. For fruit, garlic and ginger add the [[knife-paring-red]]. That is the whole set, and you can stop shopping there.""",
    ),
    article(
        "article-tea-temperatures", "Why your green tea is bitter", "Coffee & Tea > Tea > Green Tea", "tea-tin-green", "Hana Morisaki", 4,
        "It is almost never the tea and almost always the water. A small guide to temperature and time.",
        """Boiling water is right for black tea and herbs and wrong for almost everything green. Young leaves are full of sweetness and of bitter tannins, and
        the hotter the water, the faster the tannins come out. Start with the [[tea-sencha]]: boil the kettle, pour the water into a cold pot, count to sixty,
        and only then over the leaves. One minute is enough. Pour out every drop, because leaves left standing in water go on brewing without you. The
        [[tea-oolong]] sits in the middle. It likes water a little off the boil and gives you several rounds; the third is often the sweetest. With the
        [[tea-earl]] you can stop worrying: full heat, three to four minutes, milk if you like it. A wide strainer matters more than the pot around it, since
        rolled leaves swell to many times their size. The deep basket of the [[teapot-round-teal]] leaves them room. And if a cup still tastes sharp, use less
        leaf before you use less time. Your tongue will tell you when you have arrived.""",
    ),
    article(
        "article-kitchen-scale", "Weigh it: why good bakers do not use cups", "Kitchen > Baking > Scales", "kitchen-scale-white", "Pavel Ostrowski", 3,
        "A scale saves washing-up, arguments and quite a few cakes.",
        """A cup of flour can be two very different things. Scooped from the bag it is packed and heavy; spooned in, it is light as snow. The cake notices. With
        a scale that question disappears, and so does most of the washing-up: put the bowl on, press tare, pour, press tare, pour again. The
        [[scale-flat-white]] takes up to five kilos, which covers a double batch of bread dough with the bowl included. Measure water by weight as well; it is
        more exact than reading a line at eye level. Work in a bowl that is larger than you think you need. The biggest of the [[bowls-nest-teal]] has room for
        a dough that has decided to rise over lunch. If you bake for the first time, follow one recipe by weight three times in a row before you change
        anything. The loaves in [[book-bread-slow]] are written that way, with a timetable for each, and the author is honest about which ones can go wrong.
        Write your own numbers into the margin. A cookbook without pencil marks has not been used, and a dough you have weighed can be made again exactly, which
        is the quiet joy of the thing.""",
    ),
    article(
        "article-lunch-box", "Lunch boxes that are still nice at noon", "Kitchen > Storage > Lunch Boxes", "lunch-box-green", "Meera Joshi", 3,
        "Keep wet away from dry, pack cold, and leave room for something crunchy.",
        """The problem with most packed lunches is not the recipe, it is the four hours in between. Salad goes limp because the dressing is already on it. Rice
        goes hard because it was packed hot and dried out in its own steam. Two small habits help. First, keep wet away from dry. A box with two tiers such as
        the [[lunchbox-tiffin-green]] does this without any thought: curry above, rice below, and the upper tier has a lid that keeps the sauce in. Second, let
        everything cool down before you close it. Spread hot food on a plate for ten minutes while you look for your keys. For salads, dry the leaves properly,
        because water is the enemy of dressing; three pulls on the [[salad-spinner-green]] will do. Pack nuts, seeds and crackers in paper, never with anything
        moist. And bring something to drink that is better than the machine in the corridor. Soup or tea in a [[flask-summit-05-green]] is still hot at one
        o'clock, and people at the next desk will ask you what that is. Tell them. Lunch is one of the few things in an office that gets nicer when it is
        copied.""",
    ),
    article(
        "article-french-press", "In praise of the French press", "Coffee & Tea > Brewing > French Press", "french-press-silver", "Ines Calheiros", 4,
        "The least fashionable brewer on the shelf is also the most forgiving.",
        """No filters to buy, no technique to show off, no gooseneck to steer: the French press asks for coarse coffee, hot water and four minutes of your life.
        In return you get body, the round, heavy feeling that paper takes away. The usual complaint is mud at the bottom. It comes from grinding too fine. Set
        the grinder so that the grounds look like coarse salt; the [[grinder-hand-black]] has enough clicks to find the place again tomorrow. The second
        complaint is that the last cup is cold. A double-walled pot such as the [[press-camp-silver]] solves that, and it also survives a fall from the table,
        which glass does not. Choose beans with some weight to them. The [[coffee-harbour-250]] tastes of cocoa and hazelnut and does not mind being left alone.
        Now the only trick you need: after four minutes, stir the crust that floats on top, take off the foam with two spoons, and wait again, as long as you
        can bear. The fine grounds sink. Press down gently, only to just under the surface, and pour. Nobody will believe that it came from a press. Drink it
        from something thick, like the [[mug-saltglaze-blue]], and do not talk about it too much.""",
    ),
    article(
        "article-grinder-first", "Buy the grinder first", "Coffee & Tea > Brewing > Grinders", "hand-grinder-black", "Dario Benvenuti", 4,
        "If there is money for only one good piece of equipment, it should not be the machine.",
        """Every week somebody asks me which espresso machine to buy, and every week I answer with a question: what do you grind with? Beans lose their smell
        within minutes of being ground, and no machine can bring it back. Worse, an uneven grind gives you sour and bitter in the same cup, because the dust is
        overdone before the boulders have begun. So buy the grinder first. If you make one or two cups a day and do not mind a minute of work, a hand grinder is
        the most quality for the money. The [[grinder-hand-silver]] has steel burrs on two bearings, and it folds into a suitcase. If there are several of you,
        or if mornings are difficult, take an electric one. The [[grinder-millwright]] doses by time, turns slowly and makes less of a mess than most. Begin in
        the middle and move one step at a time, always with the same beans. When the cup is sharp, go finer; when it is harsh, go coarser. Only then think about
        the machine. When you do, the [[espresso-piccola-silver]] is narrow enough for a real kitchen. And until that day, an honest [[moka-classic-3]] will
        make you perfectly happy.""",
    ),
    article(
        "article-earbud-fit", "Why your earbuds fall out", "Audio > Earbuds > Wireless", "earbuds-pink", "Nadia Okafor", 3,
        "Ears are not symmetrical, and the middle size is not the right one by default.",
        """Most people take earbuds out of the box, put them in and never open the little bag with the other tips. That is a pity, because the bag is where the
        bass is. If the seal is not tight, low notes escape, the noise of the street comes in, and you turn up the volume to make up for both. Try every size,
        and try them separately on each side; hardly anybody has two equal ears. The [[earbuds-pebble-pink]] come with four. Put one in, turn it slightly
        backwards and speak: if your own voice sounds as though you were in a barrel, it is tight. For sport the rules change. Sweat is a lubricant, and a tip
        alone will slide out at the third kilometre. Something that holds on to the ear from outside is safer, such as the hook of the
        [[earbuds-sprint-orange]], which also has real buttons for wet fingers. And if you simply cannot bear anything in your ears, do not force it. There is
        nothing wrong with a small pair on top. The [[headphones-loop-green]] folds into a coat pocket and pairs with two devices. Whatever you choose, clean
        the mesh with a dry brush once a month. What you hear then is often a surprise.""",
    ),
    article(
        "article-ergonomic-desk", "Pain is not part of the job: a desk check", "Computing > Keyboards > Ergonomic", "split-keyboard-grey", "Mei Halloran", 5,
        "Five measurements with a piece of string, and what to do about each.",
        """Sit as you normally sit, not as you think you should. Now look straight ahead. If your eyes meet the middle of the screen or lower, the screen is too
        low, and your neck is carrying your head like a bowling ball on a stick. Lift it. A [[stand-laptop-black]] is the cheapest medicine there is, provided
        that you add a keyboard. Next, let your arms hang and bend them at the elbow: that is the height of the table. Too high, and the shoulders creep up.
        Look at your wrists from above. If the hands turn outwards in order to reach the keys, two halves are kinder than one. The [[keyboard-split]] can be set
        as wide as your shoulders and tilted in the middle. It takes a week to learn, and that is a slow week, so do not start before a deadline. The hand with
        the mouse has its own complaint. It lies flat all day, with the forearm twisted. A grip like a handshake takes this away; the [[mouse-vertical-left]]
        exists as a true mirror image for those who use the other hand. Last, get up. No furniture replaces it. Put the printer, the water and the charger
        somewhere else, on purpose, and let yourself be annoyed into moving.""",
    ),
    article(
        "article-sleeping-warm", "How to sleep warm in a cold tent", "Outdoor > Camping > Sleeping Bags", "sleeping-bag-red", "Elin Strand", 4,
        "The cold comes from below, and the bag does not heat you: you heat the bag.",
        """A sleeping bag does not make warmth. It keeps the warmth that you bring with you, so the first rule is never to go to bed cold. Walk around the tent,
        do ten squats, eat something with fat in it. The second rule: most of the cold comes from below, where your own weight has pressed the filling flat.
        That is the work of the mat. Look at its R-value; the [[mat-sleep-blue]] has enough for spring and autumn, and in summer almost anything will do. Then
        the bag itself. The temperature on the label is a promise to a tired person in long underwear, not to you in a T-shirt. The
        [[sleepingbag-down-three-season]] is comfortable down to just below freezing. Down is light and packs small but must stay dry, so it travels in a
        [[drybag-roll-10-blue]] and is shaken out as soon as the tent stands. Wear a hat. Put tomorrow's clothes into the bag with you, it is nicer in the
        morning, and they fill the empty corners. Hot water in a bottle between the thighs is an old trick of old people, and they are right. And get up when
        you must. Lying awake for two hours because you do not want to go out costs more warmth than going out.""",
    ),
    article(
        "article-flask-care", "That smell in your flask, and how to get rid of it", "Outdoor > Camp Kitchen > Flasks", "vacuum-flask-red", "Iain Macrory", 3,
        "Rice, soda and sunlight: old remedies for bottles that remember last year's soup.",
        """A steel flask has a long memory. Coffee with milk on Sunday is still there on Thursday, and tomato soup stays for the season. Do not reach for
        bleach. Fill the flask with hot water, add a spoon of baking soda, leave the lid off and go to bed. In the morning most of it is gone. For brown stains
        take a handful of uncooked rice and a little vinegar, shake it like a cocktail, and rinse. The real culprit is usually the stopper. Take it apart; there
        is a ring of silicone in there, and behind the ring lives everything you have ever drunk. The stopper of the [[flask-summit-075-red]] pours without
        being unscrewed, which means that it has a channel, so run hot water through it. For water alone, choose a bottle that you can reach into with a brush.
        The wide neck of the [[bottle-stream-white]] allows this, and it may go in the dishwasher besides. Cups for the road are harder, since they live with
        milk. The lid of the [[flask-commuter-black]] comes apart without tools, and you should do that every evening and not only when you notice. Store
        everything open. A closed flask in a cupboard is a small museum, and you do not want to visit it.""",
    ),
    article(
        "article-bike-lock", "Locking a bike: the five-minute lesson", "Cycling > Security > Locks", "folding-lock-black", "Thijs van Loon", 4,
        "Where, what and to which lamp post: a lock is only as good as the habit.",
        """There is no lock that cannot be opened. There are only locks that take longer than a thief wants to stay. So the aim is to be the second-easiest bike
        in the row. Lock the frame first, then a wheel, and both to something that is deeper in the ground than you can dig. Never lock only the front wheel;
        every city has a museum of single front wheels. Fill the space: the less air there is inside the lock, the less room there is for tools. Keep it off the
        ground, where it cannot be hammered against the kerb. Which type? A chain goes around anything and hangs over the shoulder. The [[lock-chain-110-green]]
        reaches around frame, wheel and lamp post, and its sleeve spares the paint. A folding lock is lighter and does not rattle, and the [[lock-fold]] lives
        in its holder on the frame, so that you always have it with you, which is half of the protection. Take off whatever comes off without tools: bag, pump,
        and the [[bikelight-rear]], which fits into a trouser pocket. Photograph the frame number tonight. And look for a place with people, windows and a good
        bakery. Thieves dislike an audience, and you will like the rolls.""",
    ),
    article(
        "article-kids-helmet", "Getting a child to wear a helmet without a scene", "Cycling > Safety > Helmets", "kids-helmet-red", "Sanne de Wit", 3,
        "Let them choose the colour, fit it properly, and wear one yourself.",
        """Children do not dislike helmets. They dislike things that pinch, slip over the eyes or have been chosen by somebody else. So begin with the choice.
        Put two in front of them, not twelve. The [[helmet-kids-red]] and its brothers come in colours with names, and a child who is a ladybird does not take
        it off. Then the fit, and please take two minutes for it. The helmet sits straight, two fingers above the eyebrows. Turn the wheel at the back until it
        holds with the strap open when the child nods. The straps form a V under each ear; close the buckle with a finger of your own in between, and nothing
        will be pinched. Begin before the pedals. On a [[bike-balance-yellow]] children are faster than you expect, so the helmet belongs to it from the first
        day, and then it is never a new rule. And now the uncomfortable part: they do what you do. If yours is hanging in the hall, theirs will soon hang next
        to it. Find one that you like to wear, perhaps the [[helmet-town-green-m]], which looks more like a hat than like sport. After a real fall, replace it,
        even if you see nothing. Explain why. Children respect a thing that has done its job.""",
    ),
    article(
        "article-shoe-rotation", "Do you need two pairs of running shoes?", "Running & Fitness > Shoes > Trail", "trail-shoe-green", "Amara Diallo", 4,
        "Different ground, different foam, different muscles: an argument for rotation.",
        """If you run once a week, no. One honest pair is enough, and you can stop reading and go outside. From three times a week on, a second pair begins to
        make sense, and not because somebody wants to sell it. Foam needs a day or so to recover after a run. Shoes that rest live longer, so two pairs used in
        turns last nearly as long as two pairs used one after the other. More important is that different shoes load your legs in different ways, and variety is
        what tendons love. A sensible combination is one for every day and one for something special. For every day I would take the
        [[shoe-loper-road-42-orange]], light, medium soft, no surprises. If your special thing is the long Sunday, add the [[shoe-loper-cloud-43-blue]] with its
        high foam. If it is the forest, the [[shoe-loper-trail-42-green]] has lugs that bite and a plate against stones; on asphalt you would only wear it down.
        Do not save on what touches the skin. Two pairs of the [[socks-run-40-43]] outlive many shoes. Write the date of the first run inside the tongue. When
        your knees begin to complain without any other reason, look at that date before you look for a doctor.""",
    ),
    article(
        "article-home-strength", "A gym in two square metres", "Running & Fitness > Training > Weights", "dumbbells-teal", "Priya Raman", 4,
        "Two weights, five bands and a mat, and the only exercises you need for a year.",
        """You do not need a machine. You need to push something, pull something, pick something up, and stand up from a low place. Everything else is
        decoration. Two square metres are enough, and a surface that does not slide: the [[yogamat-root-blue]] is thick enough for knees and does not walk away
        under you. For pushing there is the floor. For picking up, begin with four kilos in each hand, the [[dumbbells-hex-4]]; the corners keep them from
        rolling under the sofa. If you can do fifteen clean repetitions, it is time for the heavier pair of [[dumbbells-hex-8]]. Pulling is the difficult one at
        home, and this is what bands are for. Fix one of the [[bands-set]] in a closed door and row, slowly, with the shoulder blades together. Three rounds,
        three times a week, half an hour including the time in which you look for the other shoe. Write it down. The secret of getting strong is boring: a
        little more than last week. If something hurts in a joint, go back; if something burns in a muscle, stay. On the days in between, walk. And keep the
        things where you can see them. Weights in a cupboard are the heaviest weights of all, and nobody has ever lifted them.""",
    ),
    article(
        "article-linen-sleep", "Why linen is worth the wrinkles", "Home & Light > Textiles > Bedding", "bedding-white", "Wenke Dahl", 3,
        "Cool in summer, warm in winter, and the only bedding that improves with age.",
        """The first night in linen is a little strange. It is crisp, it has a surface, it does not slide around you like satin. After the third wash something
        happens, and from then on it gets softer for years. The fibre is hollow and takes up moisture without feeling damp, which is why it is cool in a hot
        July and, with a good duvet, not at all cold in January. The [[bedding-linen-white]] has been washed beforehand, so the strange first night is shorter.
        Do not iron it. Take it from the line a bit damp, fold it with flat hands, and call the rest character. Wash it warm, dry it outside if you can, and
        leave out the softener, which only glues the fibres together. If you would like to try the material on something smaller first, take the
        [[towel-basket-grey]], where linen and cotton are woven together: it dries in a morning and never smells. Or put on the [[shirt-linen-blue-m]] on the
        first warm day. It wrinkles too, and everyone will think that you have just come from the sea. On the bed, mix it with other things. A throw of cotton
        at the foot, such as the [[blanket-cotton-pink]], keeps the feet warm and gives the eye somewhere to stop.""",
    ),
    article(
        "article-reading-corner", "How to make a reading corner out of almost nothing", "Home & Light > Furniture > Chairs", "armchair-green", "Fiorella Conti",
        4,
        "A chair, a light over the shoulder, a place for the cup, and a rule about telephones.",
        """A reading corner does not need a room. It needs a back, a light and a border. The back is a chair that holds your head, so that you may fall asleep
        in it without shame. The [[chair-reading-green]] has wings, and the wings are the border: with them the rest of the flat is further away. Turn it so
        that you look at a window or a wall, but not at the washing-up. The light must come from behind, over the shoulder of the hand that does not turn the
        pages. The [[lamp-floor-arc-grey]] stands high enough, and its linen shade does not glare. Now the cup. Anything will do as long as you can reach it
        without looking; I use the [[stool-step-brown]], which is also my ladder. Add something warm for the legs, and a basket for what you want to read and
        for what you have given up on. The [[basket-seagrass-m]] swallows both and a blanket as well. Then make the rule: no telephone in the chair. Put a
        pencil there instead. And begin with something that moves along, not with the book you feel you ought to read. [[book-tide-clock]] cost me a whole
        evening, and I have not regretted it. The corner will do the rest.""",
    ),
    article(
        "article-watering", "Most houseplants drown", "Garden > Watering > Cans", "watering-can-pink", "Rosalind Teague", 3,
        "A finger is a good moisture meter, and other short truths about water.",
        """More plants die of care than of neglect. We water because it is Saturday, because we feel guilty or because a leaf hangs, and a leaf also hangs when
        the roots are rotting. So before you water, put a finger into the soil, up to the second joint. Damp? Go away. Dry? Then water properly, until it runs
        out below, and after half an hour empty the saucer. The rhythm is different for each plant and each month, so a calendar will not help you. The pot
        makes a difference. Clay breathes, plastic does not, and a pot without a hole is a pond. The [[pot-ridge-15-orange]] has both a hole and a saucer that
        belongs to it. A long spout helps more than you would think, because you reach the soil without wetting the leaves: the [[can-long-1-pink]] holds just
        enough for one windowsill. Ferns and their relatives want something else, damp air. A cloud from the [[mister-brass]] in the morning pleases them,
        though a tray of wet pebbles under the pot does it all day long. Trailing plants dry out fastest since they hang where it is warm. Take down the
        [[pot-hanging-grey]] once a week and give it a bath in the sink. And in winter halve everything. They are asleep. You would not pour water over a
        sleeping person either.""",
    ),
    article(
        "article-birds-winter", "Feeding birds in winter, and doing it well", "Garden > Wildlife > Bird Feeders", "bird-feeder-copper", "Alistair Munro", 3,
        "What to put out, where to hang it, and why cleanliness comes first.",
        """Begin when the nights freeze and, once you have begun, go on; small birds plan their mornings around you. Hang the feeder where they can see a cat
        coming, two metres from the nearest bush: close enough to flee, too far for a jump. Windows are the greatest danger. Either hang it right next to the
        glass, so that nobody gets up speed, or a good way off. The [[feeder-bird-copper]] keeps the seed dry under its little roof and has room for six at a
        time, which in practice means four and an argument. Black sunflower seeds please almost everyone. Bread pleases nobody for long. Once a week, empty it,
        wash it with hot water and let it dry, because sick birds infect each other at the table. Wear gloves for that; your old [[gloves-garden-m]] are fine.
        In spring, think of what comes after the feeder. Birds raise their young on insects, and insects need flowers. A strip sown with the [[seeds-meadow]]
        does more for the blackbirds than a whole sack of seed, and it needs mowing only once, late. Leave the dry stalks standing over winter. It looks untidy,
        and it is a larder. If neighbours ask, tell them that you are gardening for somebody else.""",
    ),
    article(
        "article-fewer-toys", "Fewer toys, longer play", "Toys & Kids > Building > Railways", "wooden-train-red", "Dr. Hanne Lindqvist", 4,
        "Put half of it in the cellar and watch what happens on the carpet.",
        """Here is an experiment for a rainy weekend. Collect all the toys, choose a third, and carry the rest to the cellar. Do it at night. On the first day
        there will be questions. On the second day something changes: the games get longer. With forty things in sight, a child goes from one to the next like a
        guest at a buffet. With ten, it sits down to eat. What should stay? Things that can become other things. A set of [[blocks-tinker-50]] is a town, a
        shop, a zoo and a bed for a bear. The [[train-wood-green]] stays, because tracks join up everything that lies on the floor. Something soft that listens:
        in many families this is a fox, and the [[plush-fox]] even has a pocket. Paper and colours always stay within reach, low down; the [[crayons-wax]] can
        be held in a fist. What goes to the cellar is whatever can do only one thing and does it by itself. After four weeks, exchange some. The old things come
        back as if they were presents. And you? You will tidy up in five minutes rather than in thirty, and you will notice that what they were really short of
        was never toys. It was time, floor, and somebody who sits nearby with a book and does not help.""",
    ),
    article(
        "article-first-kite", "Kite weather: a beginner's guide", "Toys & Kids > Outdoors > Kites", "kite-orange", "Callum Reid", 3,
        "Wind, place, line, and the art of letting go at the right moment.",
        """You need less wind than you think and more space than you have. If leaves rustle and flags move without snapping, the weather is perfect. Look for a
        field or a beach without trees, roads and, above all, power lines; behind houses the air tumbles and no kite will stay up. The [[kite-delta-orange]]
        flies in a light breeze and needs no running. This is what beginners do wrong: they run. Instead, stand with your back to the wind, let somebody hold
        the kite some twenty steps away, tighten the line, and when a gust comes, they let go and you pull. It climbs. Give line when it pulls, take line when
        it sags. That is a conversation, and after ten minutes children hold it better than adults. Bring warm things, because you will be standing. A
        [[beanie-rib-orange]] over the ears, something hot in a [[flask-summit-1-black]], and for the smallest a rucksack they carry by themselves, such as the
        [[rucksack-kids-orange]], with a biscuit in it and room for one stone. When it comes down in a bush, do not tear at the line. Go there and lift it out.
        And at the end let each child wind up the line alone, all of it. It takes forever, and on the way home they will be wonderfully quiet.""",
    ),
    article(
        "article-bar-soap", "Bars instead of bottles: a bathroom in eight pieces", "Beauty & Care > Hands & Body > Soap", "soap-purple", "Solène Marchetti", 4,
        "What can be replaced by something solid, what cannot, and how to keep it dry.",
        """Most of what stands on the edge of the bath is water in plastic. Take the water away, and it fits into a soap dish. Hands and body are the easiest. A
        bar such as the [[soap-saltmire-lavender]] lasts for weeks, provided that it can dry; a dish with holes is worth more than a perfume. Hair is harder,
        and the first week may be dull while it gets used to things. The [[shampoobar-linden-nettle]] is made for roots that become oily quickly, and one bar
        takes the place of two bottles. Rub it between wet hands, not on the head, and rinse longer than you would expect. Teeth: the [[toothbrush-bamboo]] do
        what the plastic ones do, and the handle can go on the compost once you have broken off the head. Shaving: a [[razor-safety-copper]] needs a new blade
        now and then and nothing else, ever. Lips: paper tubes. What I would not replace is sunscreen, because solid sticks are put on too thinly, and creams
        with delicate ingredients, which need a closed jar. Go slowly. Finish what you have; throwing away a half-full bottle in order to be good is silly. In a
        year you will own eight things where there used to be thirty, and you will be able to wipe the shelf.""",
    ),
    article(
        "article-dog-walk-winter", "Winter walks: keeping a dog warm, dry and visible", "Pets > Dogs > Leads & Harnesses", "dog-lead-orange", "Marek Zielinski",
        3,
        "Salt, darkness and wet bellies: three small problems with small solutions.",
        """Dogs do not mind winter half as much as we do, but three things are worth a thought. The first is the dark. A black dog at five in the afternoon is a
        rumour. Anything that reflects helps: a thread runs through the whole of the [[leash-rope-orange]], and the [[harness-trail-s-teal]] shines back from
        both sides. Clip a small lamp to it as well; a bicycle light such as the [[bikelight-rear]] does very nicely. The second is salt. It burns between the
        toes, and what burns is licked. Rinse the paws with lukewarm water when you come in and dry them; in hard frost a little fat beforehand keeps the skin
        from cracking. The third is the wet belly. Long-haired dogs carry the park into the kitchen. Let it dry, and then brush it out with the [[brush-pet]],
        which gets the sand out more gently than a bath. Old and very thin dogs may need a coat, and there is nothing ridiculous about that. After the walk they
        want to lie warm and away from the draught. The rim of the [[dogbed-den-m-green]] is made for a tired chin. Shorten the walk if it is very cold, and
        play indoors instead: ten minutes of searching for things makes a dog as tired as an hour of trotting.""",
    ),
    article(
        "article-cat-food-change", "Changing your cat's food without a war", "Pets > Cats > Food", "pet-food-blue", "Yuki Tanabe", 3,
        "Slowly, warm, and never on a Monday: advice from a household with two critics.",
        """Cats are suspicious of anything new in the bowl, and for good reason: in nature what smells different may be dangerous. If you change the food from
        one day to the next, you get a hunger strike or a bad stomach or both. So take ten days. On the first three, mix one spoon of the new into four of the
        old. Then half and half. Then the other way round. We did it that way with the [[catfood-brook-4]], and the fussier of our two noticed nothing until day
        eight. If they refuse, warm it a little; smell is everything. Put it in a flat dish in which the whiskers do not touch the sides. The
        [[bowl-pet-03-pink]] is low and heavy and stays where it is. Do not put the food next to the litter. You would not like it either. From about ten years
        on, needs change: less phosphorus, softer pieces, more often and less at a time. That is what the [[catfood-senior]] is for, but ask a vet first if your
        cat is losing weight. Water stands somewhere else, far from the food, for reasons that only cats know. And when the war comes in spite of everything,
        play first and feed afterwards. Ten minutes with the [[cattoy-wand-red]] make a hunter out of a critic, and hunters eat what is there.""",
    ),
    article(
        "article-night-train", "What to take on a night train", "Travel > Comfort > Pillows", "neck-pillow-blue", "Otávio Lins", 3,
        "Eight hours, one bunk, three strangers: a short packing list for sleeping on rails.",
        """A night train is a hotel that has been shaken. You sleep well in it if you have prepared three things: quiet, dark and a place for your glasses. For
        the quiet, the [[headphones-hush-beige]] take away the wheels but leave the announcements at a touch. If you sleep on your side, small ones are better.
        For the dark, anything over the eyes. In a seat instead of a bunk, you need something that holds up the chin as well as the neck; the
        [[pillow-neck-grey]] does, and its cover can be washed afterwards. Keep what you need at night in one small bag and hang it within reach. The
        [[washbag-hang-black]] has a hook, and there is always something to hang it on. Into it go toothbrush, water, tissues, the ticket and a bar of chocolate
        for the strangers. Shoes under the bunk, money and papers under you: the [[wallet-passport-green]] is flat enough to sleep on. Charge your telephone
        before you board, since the socket is taken, and bring a [[powerbank-brick-10]] in case it is not there at all. Wear socks. Say good evening. And get up
        half an hour before you arrive, stand in the corridor and look out. A strange city at six in the morning belongs to those who came by rail.""",
    ),
    article(
        "article-bullet-planning", "A planner you will still use in March", "Stationery > Paper > Planners", "planner-teal", "Greta Holloway", 4,
        "Less decoration, one weekly appointment, and permission to leave pages empty.",
        """Every January the planners are full, and every February they are empty. It is not a lack of will. It is too much planner. Choose one with as little
        as possible printed in it. The [[planner-2027-teal]] has a week on the left and nothing at all on the right, and that nothing is the most useful part:
        what is left over from the week goes there, with a line under it. Write with something that you enjoy. It sounds vain, and it works, because the hand
        wants to come back. The [[pen-gel]] give you four colours, of which you should use two: one for what happens at a fixed time, the other for what you
        would like to do. Keep lists somewhere else, in one of the [[notebook-pocket-blue]], which fit in a back pocket and may be torn. A planner is for time,
        a notebook for thoughts; if you mix them, you will find neither. Make one appointment with it, on Sunday evening, ten minutes, tea. Look back first,
        then ahead. Cross out without guilt whatever you have carried over three times. Nobody needs it. And if you do not open it for two weeks, do not fill in
        the gap. Leave the pages white, they are true. A bit of [[tape-washi-harbour]] on the edge marks the place where you began again.""",
    ),
    article(
        "article-wool-care", "Wear wool more, wash it less", "Fashion > Tops > Knitwear", "jumper-grey", "Freya Lockhart", 3,
        "Air, rest, a comb and very little water: how a jumper gets old gracefully.",
        """Wool is clever. It takes up damp, lets go of smells and springs back into shape if you give it a night on a chair. So the most common way of ruining
        a jumper is to wash it too often. Wear it, air it, let it rest for a day, and wear it again. The [[jumper-merino-navy-l]] can go like this for weeks.
        When it has to be washed, use the cold wool cycle and a mild soap, and dry it lying flat on a towel. Never hang it up; a wet jumper on a line becomes a
        dress. Little balls under the arms are normal and not a fault. They are the short fibres saying goodbye. Take them off with a comb, twice, and then
        there will be few new ones. Scarves and hats see more skin and want a bath by hand now and then; that goes for the [[scarf-wool-teal]] and for the
        [[beanie-rib-green]]. Socks are the exception. The [[socks-wool-green-41-44]] have a bit of nylon in them and go in the machine. In summer, everything
        should be stored clean, because moths do not eat wool, they eat what you have spilled on it. Darn the first hole while it is small. A visible mend in
        another colour is not a shame, it is a signature, and people will ask you about it.""",
    ),
    article(
        "article-cafe-fr", "Le café du matin, sans machine", "Coffee & Tea > Brewing > Pour-Over", "dripper-red", "Camille Aubertin", 3,
        "Un filtre, une bouilloire et cinq minutes de calme : le café le plus simple est souvent le meilleur ami du matin.",
        """On croit qu'il faut une machine pour bien commencer la journée. Il faut surtout cinq minutes. Posez le [[dripper-cone-red]] sur une tasse épaisse,
        pliez la couture d'un filtre du paquet de [[filters-02]], et rincez-le à l'eau chaude : le goût de papier s'en va et la tasse se réchauffe. Versez
        ensuite le café moulu, ni trop fin ni trop gros, un peu comme du sable de plage. L'eau ne doit pas bouillir à gros bouillons ; laissez-la se calmer
        pendant que vous ouvrez les volets. Avec le bec étroit de la [[kettle-arden-17-copper]], on verse d'abord très peu, juste assez pour mouiller, et l'on
        attend. Le café gonfle, il respire, c'est bon signe. Puis on continue en petits cercles, en trois fois, sans se presser. Si le goût est aigre, moulez
        plus fin ; s'il est amer, plus gros. Ne changez qu'une chose à la fois et notez-la dans un petit cahier, par exemple le [[carnet-fr]], qui s'ouvre bien
        à plat à côté de la tasse. Au bout d'une semaine, vous aurez votre recette, la vôtre, et plus personne n'aura le droit de vous parler avant la dernière
        gorgée.""",
        language="fr",
    ),
    article(
        "article-sencha-ja", "煎茶をおいしく淹れる三つのこつ", "Coffee & Tea > Tea > Green Tea", "teapot-orange", "森崎 花", 3,
        "湯の温度、待つ時間、最後の一滴。毎日の煎茶が変わる小さなこつを紹介します。",
        """煎茶が苦くなるのは、たいてい茶葉のせいではなく、湯が熱すぎるからです。まず沸かした湯を湯のみに注ぎ、一度冷まします。手で持てるくらいの温かさになったら、ちょうどよい頃合いです。今日は [[tea-sencha]] を使います。茶葉は大さじに軽く一杯。
        [[kyusu-ja]]に入れ、冷ました湯を静かに注いだら、ふたをして一分ほど待ちましょう。このとき急須を揺らさないのが二つ目のこつです。揺らすと渋みが出てしまいます。三つ目のこつは、最後の一滴まで注ぎきること。
        うまみはその一滴に集まっていますし、湯が残らなければ二煎目もおいしく淹れられます。二人分なら、少しずつ交互に注いで濃さをそろえてください。二煎目は少し熱めの湯で、待つ時間は短く。香りが変わっていくのも楽しみのひとつです。飲み終わった急須は、洗剤を使わず湯ですすぎ、ふたを開けたまま乾かします。
        こぼれたしずくは [[tenugui-ja]] でさっと拭けば、食卓がきれいに片づきます。忙しい朝こそ、この五分間をどうぞ。""",
        language="ja",
    ),
]
