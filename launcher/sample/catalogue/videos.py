from story import video

STORIES = [
    video(
        "video-slow-pour", "The slow pour: a better cup in four minutes", "Coffee & Tea > Brewing > Pour-Over", "dripper-white", "Ines Calheiros", 4,
        "Ines shows how a thin stream, a rinsed filter and a little patience change a pour-over, step by step.",
        """Morning. I have two minutes before the kettle boils, so let me show you the tools first. This is the [[dripper-cone-white]]. It is heavy, and that is
        good, because a cold cone steals heat from the coffee. Put a paper from the [[filters-02]] inside, fold the seam over, and rinse it. All that papery
        smell goes down the sink. Now grind. I am using the [[coffee-lighthouse-250]], which smells like somebody opened a jar of peaches. The
        [[kettle-arden-17-black]] earns its place here: the long spout lets me draw small circles, no splashing, no holes in the coffee bed. Wet the grounds,
        wait until the bubbles calm down, and then pour in three gentle rounds. If the water runs through too quickly, grind finer next time; if it sulks and
        sits there, go coarser. That is really the whole secret. Change one thing, taste, write it down. Taste it again when it has cooled a little: the lemon
        comes out last.""",
    ),
    video(
        "video-pan-season", "How to season a carbon steel pan", "Kitchen > Cookware > Frying Pans", "pan-black", "Tobias Wenner", 6,
        "Three thin coats of oil, one smoky window: Tobias turns a grey new pan into a slick black one.",
        """People write to me and say their new pan sticks. Of course it does, it is naked! So here is the [[pan-iron-28]] straight from the box, grey and a bit
        greasy from its protective wax. Wash that off with hot water and a drop of soap, this one time only. Dry it on the hob until every last drop is gone.
        Now oil, much less than you think: wipe it on, then wipe it off as if it had been a mistake. Heat it until it stops smoking, let it cool, and do it
        again, three times in all. Watch the colour: straw, bronze, then black. And then we test. Onions first, because they forgive everything. I slice them
        with the [[knife-chef]] on the [[board-end-grain-m]], and in they go with a spoon of oil. See how they slide? If you would rather not do any of this, no
        shame, the [[pan-ceramic-blue]] is non-stick from the first day. But this one you may leave to your grandchildren, and by then it will be as smooth as
        glass.""",
    ),
    video(
        "video-toast-test", "Wide slots, real bread: a toaster test", "Kitchen > Kettles & Toasters > Toasters", "toaster-green", "Tobias Wenner", 5,
        "Sourdough, bagels and yesterday's rolls meet one small toaster.",
        """I have brought three kinds of trouble to the table today: a sourdough cut by hand, a bagel that is too fat, and rolls from yesterday. The
        [[toaster-two-green]] has two slots, and the first surprise is how wide they are, the crooked end of the loaf goes in without a fight. I set it to four
        of seven. Look, even colour right up to the crust. The bagel I halve, cut side inwards, and it keeps a soft back. The rolls go on the wire rack, low
        heat, one minute, and they smell as if somebody had just been to the bakery. Meanwhile the water is on in the [[kettle-arden-17-green]], yes, I bought
        them in the same colour, I admit it. For the table I slice some cheese on the [[board-end-grain-m]], because the board looks better than my plates. What
        I do not like? The cord could be longer. But the crumb tray slides out at the back and I do not have to hold the whole thing over the sink and shake it,
        and for that I forgive a lot.""",
    ),
    video(
        "video-moka-morning", "Moka pot: three mistakes and how to fix them", "Coffee & Tea > Brewing > Moka Pots", "moka-pot-silver", "Ines Calheiros", 4,
        "Bitter, burnt, sputtering: Ines fixes the three classic moka mistakes.",
        """Everybody's grandmother had one and everybody's first cup from it was horrible. Let us fix that. This is the [[moka-classic-3]]. Mistake number one,
        cold water at the bottom: the metal gets hot, the coffee waits and cooks. So fill the base with water that is already hot, up to the valve and no
        higher. Mistake number two, pressing the coffee down like a lid on a suitcase. Fill the basket loosely, level it with a finger, done. I am using the
        [[coffee-ballast-250]], it is ground for this. Mistake number three is walking away. Low flame, lid open, watch. It should come out like honey, slowly,
        and when it turns blond and begins to sputter, take it off and put the base under the cold tap. That stops it at once. If you have guests, there is the
        bigger [[moka-classic-6+]], same rules, a bit more patience. I pour into small cups, these are the [[cups-espresso-orange]], and I stir first, because
        the strong part sinks. Taste that: chocolate, a bit of wood, no ash. And your grandmother would nod.""",
    ),
    video(
        "video-headphones-office", "Quiet in an open office: noise cancelling explained", "Audio > Headphones > Over-Ear", "headphones-black", "Nadia Okafor",
        7,
        "What noise cancelling can and cannot do, tried at a very loud desk.",
        """This is our actual office on a Tuesday, so you will hear the coffee machine and, I am afraid, Rupert. I have the [[headphones-hush-black]] on my head
        now. What noise cancelling does well is everything steady: the air conditioning, the fridge, the tram outside. It simply goes. What it does not do so
        well is voices. Rupert becomes a radio play in the next room, which is already an improvement. If you want to hear the announcement or the doorbell,
        touch the left cup and the room comes back. For people who do not like anything over their ears, we also tried the [[earbuds-pebble-white]]. They cancel
        a little less, but you forget that you are wearing them, and the case fits in the coin pocket. Somebody here edits sound all day and uses neither; she
        swears by the wired [[headphones-studio-black]], because what comes out of the computer is exactly what she hears. So the honest answer is: travel and
        open office, the big ones. Walking around, the small ones. Working with sound, the cable. And for Rupert there is no technical solution.""",
    ),
    video(
        "video-garden-speaker", "A speaker in the rain: we left it outside", "Audio > Speakers > Portable", "speaker-blue", "Callum Reid", 5,
        "One night of weather on a garden table, then music for breakfast.",
        """Last night we put two speakers on the garden table and went to bed. It rained, as it does, from about midnight. This is the bigger one, the
        [[speaker-orbel-garden-blue]], and as you can see there is a small lake on top of it. I tip that off, press the button and, there, the same song where
        we stopped. It is sealed against water, so that is what it should do, but it is still nice to see. The little one is the [[speaker-mini-yellow]]. It is
        made for splashes, not for swimming, so I had put it under the edge of the umbrella, and it is happy too. Now, sound. The small one is fine for one
        person and a book. Turn it up and it begins to shout. The big one keeps its bass out here where there are no walls to help, and if you have two of them
        they pair for left and right. One more thing: the loop on the side. I hung it in the apple tree, between the bulbs of our [[lamp-string]], and that is
        where it will stay until autumn.""",
    ),
    video(
        "video-desk-makeover", "A small desk makes room: before and after", "Computing > Desk > Stands", "laptop-stand-silver", "Mei Halloran", 8,
        "One narrow desk, five changes, and a neck that no longer hurts.",
        """This is my desk, eighty centimetres wide, and until yesterday it was mostly cables. Here is what I changed, in the order of how much it helped.
        First, the screen goes up. The [[stand-laptop-silver]] lifts the laptop to eye height and my neck said thank you on the first evening. But then you need
        a keyboard, so there is now a [[keyboard-fallow-low-silver]], which is quiet enough for calls. I swapped the mouse for the [[mouse-vertical-right]], and
        I will be honest, for one day I hated it. On the third day I did not notice it any more. All the cables go into one thing, the [[hub-dock]], and from
        there one single cable goes to the laptop. I stuck it under the table top with tape. And the last change is the one that everybody comments on, the
        [[mat-desk-felt-green]]. It makes the table warm and it makes typing sound softer. The total time was one afternoon, including crawling around on the
        floor. If you only do one thing, raise the screen. If you do two, raise the screen and get the cables off the table.""",
    ),
    video(
        "video-mechanical-sound", "What does a quiet mechanical keyboard sound like?", "Computing > Keyboards > Mechanical", "keyboard-pink", "Jonas Kessler",
        4,
        "Close microphone, four kinds of typing, no music.",
        """No music today and I will not talk much, because you came for the sound. In front of me is the [[keyboard-fallow-75-pink]]. I put the
        [[microphone-lark-black]] a hand's width away. First, slow typing. Then a paragraph at normal speed. Then the space bar, which is where most keyboards
        give themselves away. You hear that there is no ping and no rattle, it is a low, soft tock. That comes from the foam inside and from the plate being
        held in rubber. Now I take out a switch with the little tool, no soldering, and put in a lighter one. Hear the difference? Higher, sharper. For
        comparison, here is the flat [[keyboard-fallow-low-black]] with scissor keys: quieter still, but also less to feel. If you share a room, put a mat
        underneath. I use the [[mat-desk-felt-grey]], and the table stops being a drum. That is all. Take good headphones, listen again, and choose with your
        ears and not with your eyes, although I admit that the colour did help a little.""",
    ),
    video(
        "video-pitch-tent", "Pitching a tent in the wind, alone", "Outdoor > Camping > Tents", "tent-yellow", "Iain Macrory", 6,
        "A pass, a breeze that is getting serious, and one pole.",
        """Right, we are at the pass, it is getting dark and it is blowing, so this is a good moment to show you. The tent is the [[tent-kestrane-solo]]. Before
        anything comes out of the bag, I look for the direction of the wind and I put a stone on the bag. Always. The narrow end goes into the wind. First peg
        there, not all the way in. Then I lie on the fabric, which looks silly and works. The pole goes through the sleeve from the sheltered side and I stand
        it up, and now quickly two more pegs, and it is a tent. The rest can be done slowly. Inside I blow up the [[mat-sleep-orange]] with the pump sack, a
        dozen breaths, and the [[sleepingbag-down-three-season]] gets shaken out so that it can loft while I cook. Outside now: the [[stove-gas]] sits behind a
        wall of stones, never inside the tent, please. Water on. Tea in a few minutes. If you are two, take the [[tent-kestrane-two-green]]; it stands on its
        own and you can even carry it to a better place. Good night.""",
    ),
    video(
        "video-pack-light", "What I carry for five days", "Outdoor > Backpacks > Trekking", "trekking-pack-red", "Elin Strand", 9,
        "Everything in the pack laid out on the grass, and what stays at home.",
        """So this is everything. I laid it out on the grass and I am going to pick up each thing and tell you whether it is coming. The pack is the
        [[pack-fern-55-red]], and I like that the bottom opens separately, because the sleeping bag goes in first and comes out last. The bag is the
        [[sleepingbag-down-summer]], enough for huts and warm nights. For rain there is one jacket, the [[jacket-rain-teal-s]], it lives at the top and not at
        the bottom, you will know why when the first cloud comes. One bottle, the [[bottle-stream-blue]], because there is a spring every few hours on this
        route. Light: [[headlamp-glow-yellow]], and I turn the lock on so that it does not burn in the bag. Now what stays at home. The second pair of trousers.
        The big towel. The book, sadly, I have photographed the first chapter. And the folding chair, which was a joke by my brother. When you can lift the pack
        with one arm and swing it onto your knee, it is right. If you cannot, sit down again and ask each thing when you last used it.""",
    ),
    video(
        "video-bike-to-work", "Cycling to work in November", "Cycling > Safety > Lights", "bike-light-black", "Thijs van Loon", 6,
        "Dark, wet and quite nice: one commute with everything that helps.",
        """It is a quarter to eight, it is dark, it is drizzling, and I am in a good mood, so come with me. What helps most is being seen. In front I have the
        white light of the [[bikelight-set-black]], and behind me the red one that glows brighter when I brake. On the bag I clipped a second one, the
        [[bikelight-rear]], because a bus driver sits higher than you think. The bag itself is the [[pannier-rolltop-yellow]], with my laptop and a dry pair of
        trousers, and it has never let me down in the rain. Hands: if they are cold you brake late. These are the [[gloves-ride-m]], thin enough for the gears.
        On my head the [[helmet-town-black-l]], and I bought it for the buckle, which closes with gloves on. And now we ring. Nobody gets angry at a nice bell.
        We are there. Twelve minutes, no traffic jam, cheeks red. The bike gets locked, the bag becomes a shoulder bag, and in the lift people ask whether it is
        raining. A bit, I say.""",
    ),
    video(
        "video-tyre-pressure", "Tyre pressure for people who never check it", "Cycling > Care > Pumps", "floor-pump-red", "Thijs van Loon", 3,
        "Two numbers, one pump and a ride that suddenly feels easier.",
        """Squeeze your tyre. If your thumb goes in, we need to talk. I meet people who think they are unfit and really they are pushing a sofa. Look on the
        side of the tyre, there is a smallest and a largest number. Light rider, rough road, wet leaves: stay near the small one. Heavy rider, luggage, smooth
        road: go towards the large one. That is all the science. The pump here is the [[pump-floor-red]]. It stands by itself, the gauge is so large that I can
        read it without my glasses, and the head fits all valves, so I do not need to explain valves today. Put it on straight, close the lever, push with your
        weight and not with your arms. Ten strokes, check. Do this every second Sunday. While you are down there, spin the wheel and see if the brake rubs; if
        it does, one turn with the small key of the [[multitool-pocket]] usually settles it. Then take it round the block. You will come back smiling, and you
        will have bought nothing but air.""",
    ),
    video(
        "video-first-five-k", "From the sofa to five kilometres", "Running & Fitness > Shoes > Road", "running-shoe-teal", "Amara Diallo", 7,
        "Eight weeks, three runs a week, and why slow is the right speed.",
        """If you can walk for half an hour, you can start today. The plan is boring and it works: one minute running, two minutes walking, ten times. Next
        week, one and a half minutes. You run so slowly that you could tell me about your weekend. If you cannot talk, you are too fast. Everybody is too fast.
        What you need is one pair of shoes and not much else. I put beginners into something soft and simple such as the [[shoe-loper-road-40-teal]]; if your
        legs are heavy or your way is long, the [[shoe-loper-cloud-38-pink]] takes more of the knocking. Next, socks. Nobody believes me about socks until the
        first blister. These are the [[socks-run-40-43]], they have a left and a right. For key and phone I use the [[belt-run-black]], so nothing jingles in my
        pocket. Three times a week, never two days in a row. And one day, it will be in week seven or eight, you will notice that you forgot to walk. That is
        the day I do this for.""",
    ),
    video(
        "video-yoga-desk", "Ten minutes of yoga for desk people", "Running & Fitness > Training > Mats", "yoga-mat-green", "Priya Raman", 10,
        "Neck, shoulders, hips: a short sequence for the end of a working day.",
        """Take your shoes off, put the phone away, and roll out your mat. Mine is the [[yogamat-root-green]], it grips better when the hands get warm, and it
        is kind to knees. We begin on all fours. Breathe in and let the belly drop, breathe out and make your back round like a cat that has been disturbed.
        Five times. Then thread the right arm under the left, and let the shoulder come down to the floor. Stay. This is where the keyboard lives. Change sides.
        Now sit back on your heels. If that is unpleasant, put one block from the [[yogablock-cork]] under your hips; cork is firm, it does not sink, and it
        makes you taller. Stand up slowly. Feet wide, fold forwards, hands on the second block. Let the head hang like a heavy apple. If there is a spot between
        your shoulders that will not let go, lie on the [[roller-foam-orange]] for a minute and move up and down, gently, and never on the lower back. Finish
        lying flat. One minute of nothing. Thank you.""",
    ),
    video(
        "video-light-corners", "Light in three corners: why one lamp is not enough", "Home & Light > Lamps > Table Lamps", "table-lamp-orange",
        "Fiorella Conti", 6,
        "One living room, one ceiling light switched off, three small lamps switched on.",
        """Please look at this room. It is a nice room. And now I switch on the ceiling light, and it is a waiting room. Do you see? No shadows, no corners,
        everybody looks tired. So we switch it off and never speak of it again. We need light in three places and at three heights. Low: the
        [[lamp-table-mushroom-orange]], on the shelf, without a cable, because here there is no socket. It is not for reading, it is for the eye to rest on.
        Middle: by the armchair we read, so the light must come over the shoulder. The [[lamp-desk-crane-yellow]] on a stool does it, you turn the head to the
        page and dim it. High: in the far corner the [[lamp-floor-arc-beige]], the linen makes the wall warm. Now sit down. The room is larger than before, no?
        Because you can see that it has a back. And for one hour in the evening I add one candle, today the [[candle-wick-fig]], but that is only for me. Three
        corners, three heights, warm bulbs. It is not more complicated than that.""",
    ),
    video(
        "video-wash-wool", "How to care for a wool blanket", "Home & Light > Textiles > Blankets", "blanket-red", "Wenke Dahl", 4,
        "Air, brush, patience and, once in a while, a bath.",
        """The first thing I tell people about wool is: do less. The [[blanket-fells-red]] here is four winters old and it has been in water once. Wool cleans
        itself if you give it air. A foggy morning is perfect, hang it outside for an hour, shake it, done. If there is a spot, cold water and a cloth, and dab,
        never rub, because rubbing makes felt, and then you own a very small rug. If it truly must be washed, fill the bath with lukewarm water and a little
        wool soap, press it down like dough, let the water out, press again, roll it in a towel and lay it flat. Do not hang it wet. For people with small
        children I say honestly: take cotton. The [[blanket-cotton-blue]] goes in the machine and comes out softer. In summer the wool goes into the cupboard,
        clean, with cedar or lavender next to it. I keep a bar of [[soap-saltmire-lavender]] between the folds, unwrapped from its paper, and I have not seen a
        moth since.""",
    ),
    video(
        "video-repot", "Repotting without tears", "Garden > Pots > Indoor Pots", "plant-pot-green", "Rosalind Teague", 6,
        "When a plant wants a new pot, how big it should be and what to do with the roots.",
        """Roots looking out of the bottom, water running straight through, leaves getting smaller: this one is asking. The most common mistake is a pot that is
        far too large. Then the soil stays wet where there are no roots and things begin to rot. Two fingers wider than the old one is enough. I take the
        [[pot-ridge-22-green]], it has a hole and a saucer, and both matter. A shard over the hole, a hand of soil. Now turn the plant over, hold the stem
        between your fingers, and tap. Loosen the roots as you would loosen tangled hair, from the outside. Brown and soft comes off with the
        [[secateurs-bypass-red]], white and firm stays. In it goes, at the same height as before, soil all round, press gently, leave a rim for watering. And
        now the long spout of the [[can-long-1-yellow]], because I want to water the soil and not the leaves. After that no feeding for six weeks, there is
        plenty in the fresh soil. If the leaves hang tomorrow, mist them with the [[mister-brass]] and leave them alone. They are only moving house.""",
    ),
    video(
        "video-tomatoes-balcony", "Tomatoes on a balcony, from seed to salad", "Garden > Seeds > Vegetables", "seed-packet-red", "Rosalind Teague", 9,
        "Five short visits to the same three plants between March and August.",
        """March. On the kitchen sill I sow the [[seeds-tomato]], one seed to a cup, and I write the name on it because I never remember. April. They have their
        first real leaves and they are leaning, so I turn them every day. May, after the last cold night. They move outside into the [[pot-balcony-green]], and
        I bury the stem deeper than it was, it will grow roots all along. The box has water under the soil, so I can go away for a weekend. June. Now they grow
        so fast that you hear it. I tie them loosely and I pinch out what grows between stem and leaf, with two fingers, in the morning. July. The first red
        one. I have eaten it, you will have to believe me. August, and this is the salad: three colours, salt, oil, and basil from the [[seeds-herbs]] that I
        sowed next to them. The watering I do in the morning with the [[can-long-5-grey]], slowly, twice. If you have half a day of sun and a strong railing,
        you can do this. And in the end I keep one fruit of each for next year's seed.""",
    ),
    video(
        "video-block-tower", "What children learn from wooden blocks", "Toys & Kids > Building > Blocks", "building-blocks", "Dr. Hanne Lindqvist", 5,
        "A teacher watches three children and one tower, and mostly keeps quiet.",
        """I am going to be quiet for a moment, and I would like you to watch her hands. She has put the arch on top, it fell, she has put it on top again. Now
        she looks underneath. That look is physics. What we have here are the [[blocks-tinker-100]], nothing but wood, cut so that two small ones are exactly as
        long as one large one. She does not know the word fraction, and she has just used one. The older boy wants a bridge. He has discovered that the road
        needs a weight at the other end. I did not tell him. If they want something that moves, we bring the [[train-wood-red]], and then there is suddenly a
        reason for the bridge. And the little one, he is not building at all, he is carrying blocks to the [[plush-bear-brown]] because the bear is hungry. That
        is also right. My advice to parents is simple. Put out fewer toys. Sit on the floor. Do not say how beautiful, say what you see: you have used three
        arches. And when it falls down, wait. The good part comes now.""",
    ),
    video(
        "video-read-aloud", "Reading aloud: voices, pauses and one crocodile", "Books > Picture Books > Funny", "picture-book-green", "Adaeze Whitlock", 6,
        "An author reads from her own book and explains what she does with her voice.",
        """Good evening, small people, and good evening, tall people who have to read this every night. I wrote the [[book-crocodile-bus]], so I am partly to
        blame. Let me show you how I read it. I start too quietly. Then everybody leans in. When the crocodile gets on, I do not use a deep voice, everybody
        uses a deep voice, I make her very polite. Then I stop, before the page turns, and I look at you, and I wait a bit longer than is comfortable. See? You
        are all smiling. The rhymes carry you, so do not hurry, they will not run away. If you have a very little one, take a book made of board that can be
        chewed. In our house that was [[book-ten-umbrellas]], and we opened imaginary umbrellas with our arms at each page. And for the last book of the night I
        like a slow one, such as [[book-moon-baker]], where the voice may get lower and lower until somebody is asleep. It was usually me. If they want the same
        book again tomorrow, say yes. They are not bored. They are checking that the world is still there.""",
    ),
    video(
        "video-skin-order", "Serum, cream, sunscreen: in which order?", "Beauty & Care > Face > Serums", "serum-orange", "Solène Marchetti", 5,
        "Three bottles, one face, ninety seconds in front of the mirror.",
        """The rule fits on a small piece of paper: from thin to thick, and the sun comes last. So, clean face, still a bit damp. First the [[serum-dew]]. Two
        pumps, press, do not rub. It is light, it only brings water. In the morning, if the skin looks grey, I use the [[serum-glow]] instead, a few drops, and
        I wait until it no longer feels wet. Not both at once, the skin is not a salad. Then cream. I like the [[cream-day]], because it calms me down, it has
        oat in it. A hazelnut is enough for the face and the neck, and please do not forget the neck, it remembers everything. And now the sunscreen, also in
        November, also in the city. This is the [[suncream-shade]], two fingers full. Wait until it has settled before you put anything else on top. In the
        evening the sun is gone and so is the sunscreen; a little oil, a few drops of the [[serum-night]] pressed into damp skin, and sleep. If your skin is
        sensitive, add one new thing at a time and give it two weeks. Then you know who was to blame.""",
    ),
    video(
        "video-wet-shave", "A safety razor without fear", "Beauty & Care > Shaving > Razors", "razor-silver", "Rupert Amadi", 5,
        "Angle, pressure, patience. And why the first shave should be on a Saturday.",
        """I know, it looks like something from your grandfather's bathroom. That is because he knew what he was doing. This is the [[razor-safety-silver]]. It
        is heavy, and that is the point: the weight does the work and you do nothing. Warm water first, one minute, no tricks. For lather I simply use a bar of
        the [[soap-saltmire-pine]] and a brush; tinned foam hides where you are going. Now hold the handle at the end, with three fingers. Put the head flat on
        the cheek and lower your hand until it just begins to cut. That is the angle, keep it. Short strokes, with the hair. Do not press. If you press, you
        will be told. Rinse, turn, go on. First pass, and I stop here, because the second pass is for people who have done this for a month. Cold water, towel,
        and a little cream where it is dry. I use the [[handcream-dock]] on my hands and, do not tell anybody, on my chin. Do your first one on a Saturday, when
        nobody is waiting. A blade costs less than a coffee, and it lasts a good week.""",
    ),
    video(
        "video-puppy-week", "A puppy's first week at home", "Pets > Dogs > Beds", "dog-bed-brown", "Marek Zielinski", 8,
        "Sleep, food, tiny walks, and the art of doing very little.",
        """This is Biscuit, he is nine weeks old, and he has eaten one shoelace. What does he need in the first week? Mostly sleep. We put the bed where we are
        in the evening, not in some far corner. It is the [[dogbed-den-s-grey]], the cover can be washed, and it will be. Food: the same as at the breeder's for
        some days, and then slowly a new one. We are changing to the [[dogfood-puppy]], one spoon more each day. Three meals, always at the same time, in the
        [[bowl-pet-03-green]], which is so heavy that he cannot take it for a walk. Out every two hours, after sleeping, after eating, after playing. When he
        does it outside, quietly say yes and give him something small; we use the [[dogtreat-sprat]], broken into four. They smell. He thinks they are
        wonderful. The lead comes on in the living room first, without going anywhere. And when he bites your hand, and he will, do not pull it away fast, give
        him the toy, every time. It is not a training week. He should only learn one thing: here it is safe and somebody comes when I cry.""",
    ),
    video(
        "video-cat-tree", "Where to put a cat tree (your cat has opinions)", "Pets > Cats > Cat Trees", "cat-tree-beige", "Yuki Tanabe", 4,
        "Window, corner or sofa: three places tried by two experts with tails.",
        """We made an experiment. This is the [[cattree-bough-150-beige]], and these are Miso and Mrs. Pepper. On Monday we put it in the corner of the bedroom,
        where it looked good. Result: nobody came. On Wednesday it stood beside the sofa. Mrs. Pepper used the cave, Miso scratched the trunk, which is what it
        is for, and then, out of habit, the sofa. On Friday we moved it to the window, a bit to the side so that there is no draught. And since then we have not
        seen the lookout empty. Cats want three things: high, safe at the back, and something to watch. Put it where the family is, not where there is space. To
        introduce it we played with the [[cattoy-wand-teal]] up and down the levels, and we left a few pieces of [[catfood-brook-15]] in the cave. On the sunny
        side of the room there is also the [[catbed-cave-grey]], for those days when a cat would like to be a stone. And please tighten the screws after one
        month. When two cats land on the top at the same time, physics is happening.""",
    ),
    video(
        "video-pack-cabin", "One week in one cabin case", "Travel > Luggage > Suitcases", "suitcase-green", "Otávio Lins", 6,
        "Seven days, two kinds of weather, one small suitcase.",
        """It closes. I tell you first so that you can relax. Seven days, two warm and five cold, one dinner with a shirt, and it is all in the
        [[suitcase-carrow-cabin-green]]. How? Cubes. I was against them, I thought they were boxes for people who like boxes. But with the [[cubes-pack-teal]]
        each thing has a room, and the second zip takes the air out of the jumpers. One cube tops, one cube trousers, one for underwear and one, empty, for what
        has been worn. Shoes go along the wheels, stuffed with socks. Liquids in the [[washbag-hang-green]], and instead of a shampoo bottle I have a
        [[shampoobar-linden-nettle]], which nobody at the security has ever asked about. On the plane I wear the heavy jacket and I carry the
        [[pillow-neck-blue]] in its pouch, outside, on the handle. What I do not take: a second pair of jeans, the hair dryer, and things for the case that. In
        the case that, there are shops. Roll, do not fold, fill the corners first, and close it while you still feel that something is missing. Nothing is
        missing.""",
    ),
    video(
        "video-fountain-pen-start", "Your first fountain pen: fill, write, clean", "Stationery > Writing > Fountain Pens", "fountain-pen-navy",
        "Greta Holloway", 5,
        "From the box to the first page, without blue fingers. Well, almost.",
        """You do not need a beautiful hand to use a fountain pen. You only need to stop pressing. This is the [[pen-fountain-f-navy]], with a fine nib, which
        is a good start if you write small. Push the converter in until it clicks. Now the bottle, the [[ink-bottle-blue]]. The nib goes right in, up to the
        grip, turn, and turn back, and again, so that the air comes out. Wipe it with something you do not love. Hold it low and flat and let it rest on the
        paper. See, it writes by its own weight. Paper matters more than you think. On a cheap pad the ink makes little feathers; on the
        [[notebook-linen-dotted-green]] it stays where it is and the back of the page is clean. If it does not start tomorrow, do not shake it, please think of
        your wallpaper. A drop of water on the tip is enough. Once a month, rinse with cold water until it runs clear. If you find that you like a wider, wetter
        line, there is the [[pen-fountain-b-green]] with a broad nib; it makes every shopping list look like a letter.""",
    ),
    video(
        "video-layers-rain", "Dressing in layers when it cannot decide", "Fashion > Jackets > Rain Jackets", "rain-jacket-teal", "Freya Lockhart", 4,
        "Four thin things instead of one thick one.",
        """Outside it is not warm, then it will rain, then the sun will come out and pretend that nothing happened. So we dress like an onion. Closest to the
        skin something that stays pleasant, I wear the [[tee-heavy-white-m]], and on colder days a thin wool shirt instead. On top the [[jumper-merino-grey-m]],
        because fine wool keeps you warm even when it gets a bit damp, and because it does not smell after a day. The third thing is air. I mean it: leave some
        room, so that warm air can stay. And outside, against wind and water, the [[jacket-rain-teal-s]]. Its zips under the arms I open on the hill and close
        on the top. For the neck the [[scarf-wool-yellow]], that is the quickest way to get warmer or cooler without undressing on the street. And when
        everything goes wrong, in my pocket, the [[beanie-rib-navy]]. You see, none of these is thick. But together they have survived Scotland. Take one off
        before you sweat, put one on before you freeze, and carry a bag that is large enough for half of it.""",
    ),
    video(
        "video-brot-backen-de", "Brot im Gusseisentopf: die Kruste gelingt immer", "Kitchen > Cookware > Casseroles", "casserole-green", "Ruth Ammerland", 8,
        "Ein weicher Teig, ein heißer Topf und ein wenig Mut beim Hineinheben.",
        """Guten Morgen aus meiner Küche. Viele fragen mich, warum das Brot vom Bäcker so eine Kruste hat und das eigene nicht. Die Antwort ist Dampf. Und den
        Dampf hält uns heute der Topf fest. Ich nehme dafür den [[casserole-hearth-green]], er ist schwer, und genau das wollen wir. Der Teig stand über Nacht
        im Kühlschrank, abgewogen habe ich ihn auf der [[scale-flat-white]], denn bei Brot hilft Augenmaß leider wenig. Jetzt kommt der leere Topf in den heißen
        Ofen und bleibt dort eine halbe Stunde. Dann der mutige Teil: Deckel ab, Teig hinein, einmal einschneiden, Deckel zu. Nach einer guten halben Stunde
        nehme ich den Deckel ab, und Sie sehen, er ist aufgegangen wie ein Hut. Noch einmal eine Viertelstunde offen, für die Farbe. Klopfen Sie auf den Boden,
        es muss hohl klingen. Und dann kommt das Schwerste, nämlich warten. Anschneiden bitte erst, wenn er nur noch lauwarm ist. Aufbewahren können Sie ihn im
        [[brotkasten-esche]], dessen Deckel auch gleich das Schneidbrett ist. Guten Appetit.""",
        language="de",
    ),
]
