/**
 * Plain words that most people can spell when they hear them on the phone; written for this app. Chosen
 * at random they are a passphrase, so none may be there twice.
 */
export const passphraseWords: readonly string[] = `
able acorn acre actor adapt adult agent agile alarm album alert alley almond alpine amber anchor
angle animal ankle answer antler apple apron arch arena armor arrow artist aspen atlas atom attic
august autumn avenue award axis badge bagel baker balcony ballet bamboo banana banjo banner barley
barn barrel basil basin basket bath battery beach beacon bead beaver bedroom beetle bell belt bench
berry bicycle birch bird biscuit bishop blanket blaze blend block bloom blossom blue boat bobcat
bonus book boot border bottle bounce bowl box bracelet branch brass bread breeze brick bridge bright
broad brook broom brother brown brush bubble bucket buckle budget buffalo builder bundle butter
button cabbage cabin cable cactus cake camel camera camp canal candle candy canoe canvas canyon
captain caramel carbon card cargo carol carpet carrot carton castle catalog cattle cedar ceiling
celery cellar cement center cereal chain chair chalk chamber chapel chapter charm chart cheddar
cheese cherry chess chestnut chimney choir cinema circle circus citrus city clam clarinet clay
clever cliff climate clock cloth cloud clover coach coast coat cobalt cocoa coconut coffee coin
collar college color comet compass concert copper coral cork corn corner cosmos cottage cotton
cousin coyote crane crater crayon cream creek cricket crimson crisp crown cruise crystal cube
cucumber cupboard curl curtain curve cushion cycle cypress daisy dance dawn deck deer delta denim
desert desk dessert detail diagram diamond diary dinner dish diver doctor dolphin domino donkey
donut door double dragon drama drawer dream dress drift drum dune dusk dust eagle early earth easel
east easy echo eclipse editor eight elbow elder elegant element elephant elk elm emerald empire
enamel energy engine envelope equator errand estate evening event exact exhibit expert explorer
fabric factory fairy falcon family famous farmer fashion father feast feather fence fern ferry
festival fiber fiddle field fifty fig film finch finger fire firm fish flag flame flannel flavor
fleece flint float flock floor flour flower flute foam focus fog folder forest fork formal fortune
forum fossil fountain fox frame freckle fresh friend frost fruit fudge funnel future galaxy gallery
garage garden garlic garment gate gazelle gentle geyser giant ginger giraffe glacier glass glide
globe glove goat gold gondola goose gopher grain granite grape graph grass gravel gravity gray green
grid grocer grove guest guide guitar gulf gum habit hall hammer hammock hamster handle harbor harp
harvest hat hawk hazel heart hedge helmet herald herb heron hickory hiking hill hinge history hobby
hockey holiday hollow honest honey hood hoop horizon horn horse hotel hour house humble hundred
hunter husky ice icon idea igloo image inch indigo ink inlet insect iris iron island ivory ivy
jacket jaguar jam jar jasmine jazz jeans jelly jewel jigsaw jogging joke journal journey judge juice
july jumper june jungle juniper jury kale kangaroo kayak kernel kettle keyboard kingdom kitchen kite
kitten kiwi knee knight knot koala label lace ladder lagoon lake lamp lantern laptop larch lark
laser latch laundry lava lavender lawn leader leaf leather lecture ledge legend lemon lens leopard
lesson letter lettuce level library light lilac lily lime linen lion lizard llama lobby lobster
locker locket lodge logic lotus lounge loyal lucky lumber lunar lunch lute lyric magnet magpie
mahogany mailbox major mango mansion maple marble march margin marina market marsh mason match
meadow medal melody melon memory mentor menu merchant mercury meteor metro middle midnight mild mile
milk million mimosa mineral minnow mint minute mirror mitten mobile model modern modest molar moment
monarch monday monkey month moon moose morning mosaic moss mother motor mountain mouse movie muffin
mural museum music mustard myrtle napkin narrow nature navy nectar needle nephew nest neutral newton
nickel night nimble noble noodle north notebook novel november number nurse nutmeg nylon oak oasis
oat object ocean october olive omelet onion opal open opera orange orbit orchard orchid organ
origami oriole osprey otter outdoor outer oval oven owl oxygen oyster paddle page paint palace palm
pancake panda panel panther papaya paper parade parcel parent park parrot parsley party passage
pasta pastel pastry path patio pattern peach peacock peanut pear pearl pebble pecan pedal pelican
pencil penguin pepper perfect piano picnic picture pier pigeon pillow pilot pine pink pioneer pipe
pistachio pitcher pizza planet plank plant plaster plate platform plaza plum pocket poem polar
polish polite pollen pond pony poplar poppy porch portrait postcard potato pottery powder prairie
present pretzel primary prism prize profile proof proud public pudding puddle puffin pulley pumpkin
puppet purple puzzle pyramid quail quarry quarter queen question quick quiet quill quilt quince
quiver quota rabbit raccoon radar radio radish raft rail rainbow raisin ranch random ranger rapid
raven razor reader recipe record redwood reed reef region relay remedy report resort review rhythm
ribbon rice riddle ridge ring ripple river road robin robot rocket rodeo roof room rooster root rope
rose rosemary rotary round route royal ruby ruler rural rustic saddle safari saffron sail salad
salmon salsa salt sample sandal sandwich sapphire satin saturn sauce scale scarf scenic school
science scooter scout screen script scroll season second secret seed segment senior september sequel
sesame seven shadow shallow shamrock shape sheep sheet shelf shell shelter sheriff shield ship shirt
shore shovel shrimp shuttle siesta sign silent silk silver simple singer siren sister sixty sketch
skillet sky slate sled sleeve slipper slope slow small smile smooth snack snail snow soap soccer
social socket soda sofa soft solar soldier sonnet soup south space spark sparrow spatula special
spice spider spinach spiral spoon spring sprout spruce square squash squirrel stable stadium stairs
stamp star station statue steady steam steel stem stereo stone stool story stove straw stream street
string studio sugar summer summit sunday sunset surf swan sweater swift switch symbol syrup system
table tablet tailor talent tango tape target tavern taxi teacher teapot temple tennis tent terrace
theater theme thicket thimble thistle thread thunder ticket tidal tiger timber tin tinsel toast
toffee tomato topaz topic torch tornado tortoise total toucan tower town toy track tractor trail
train travel treasure tree trellis trend triangle tribute trio trophy tropic trout truck trumpet
trunk tuesday tulip tuna tundra tunnel turban turkey turnip turtle tuxedo twelve twenty twig
twilight twin umbrella uncle uniform union unique upper uptown urban useful usher vacant valley
valve vanilla vase vault vector velvet vendor venture verse vessel vest victory video village vine
vintage violet violin visit visitor vivid vocal volcano volume voyage waffle wagon waiter walnut
walrus warbler warm water wave wax weasel weather weaver wedding week well west whale wheat wheel
whisper whistle white wicker wide willow wind window winter wisdom wizard wolf wombat wonder wood
wool word world woven wren writer yacht yard yarn year yellow yoga yogurt young zebra zenith zephyr
zero zigzag zinc zipper zone
`
  .trim()
  .split(/\s+/);
