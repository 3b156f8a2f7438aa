### The members as a grid of tiles.

map-title = Map of the members
map-lead = Something is known of { $k } of { $n } members.
map-lead-goal = On “{ $goal }”, something is known of { $k } of { $n } members.
map-label = Members and who speaks of them
map-all-kinds = All statements
map-go = Show
map-note = Tiles are of one size and lie about where the member lies on the globe. No border is drawn.
map-bad-kind = “{ $given }” is no kind of statement. Kinds are baseline, commitment and progress.
