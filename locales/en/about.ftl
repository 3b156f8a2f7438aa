### What Accord is.

about-lead = Accord is a public register. It shows what 54 states promised against child sexual abuse online, what was in place before, and what became of it.
about-contents = On this page
about-what = The alliance was launched in December 2012 and grew to 54 states, with four policy targets and seven operational goals. Each state was to choose its own actions, say what it already did, and report on what came of it. Accord keeps these statements with their sources, so that anybody can hold a promise against what happened.
about-join = A state’s own figure and a figure from another source stand beside each other. Neither takes the other’s place.
about-goals = The four policy targets and the seven goals
about-rules = The ten rules
about-rule-1 = No pictures. Accord holds text, figures and fingerprints of files. It never holds or shows a picture or a film.
about-rule-2 = An address of abuse material is dangerous. It is locked away, shown only to those who must act on it, and each look is recorded. It stands on no public page.
about-rule-3 = Nobody is warned. While the police need time, a notice looks from outside like any other that is still being assessed.
about-rule-4 = Victims are counted, never described. Very small numbers are withheld, so that nobody can be recognised.
about-rule-5 = Whoever reports may stay unknown. Nothing is kept that could lead to a person who reported without a name.
about-rule-6 = A list against abuse must not become a list for censors. Every member can see who added an entry and who vouches for it, and it counts for others only when enough members vouch.
about-rule-7 = Silence is not progress. “Nothing known”, “nothing done” and “not applicable” are three different marks, and a missing figure is never filled in.
about-rule-8 = Every number can be counted again. It leads to the query that made it, and anybody gets the same result.
about-rule-9 = Countries are not ranked. There is no score, only facts with the number they are part of.
about-rule-10 = What is invented says so. Exercises use invented records, and every page of an exercise is marked.
about-roles = Who does what
about-role-members = Members
about-role-text-members = They choose their commitments, say what was in place before, and report. Several ministries sign before a report is sent.
about-role-secretariat = Secretariat
about-role-text-secretariat = It opens the reporting rounds, reminds, and prepares the conferences. It cannot change what a member said.
about-role-reviewers = Reviewers
about-role-text-reviewers = They compare promise, evidence and claim. A reviewer never comes from the member under review, and the member’s reply stands beside the review.
about-role-hotlines = Hotlines
about-role-text-hotlines = They take reports from the public, assess them, and ask for removal.
about-role-police = Police
about-role-text-police = They can ask for time before a removal, so that an investigation is not endangered. Each such hold has an owner and an end.
about-role-providers = Hosting providers
about-role-text-providers = They get notices, remove, and answer.
about-sources = The three kinds of source
about-sources-text = Every statement shows who stands behind it. The kinds are never mixed.
about-standing-count = { $n ->
    [0] No statement here comes from such a source.
    [one] { $n } statement here comes from such a source.
   *[other] { $n } statements here come from such a source.
}
about-privacy = Data protection
about-privacy-readers = Nothing is stored about you as a reader: no cookie, no account, nothing loaded from other sites. Links to other sites do not tell them where you came from.
about-privacy-register = The register holds no names of victims, reporters or suspects, and no details of cases. It holds what states and public sources said, and counts.
about-model = The Model National Response
about-model-text = The Model National Response of the WeProtect Global Alliance names what a country needs, in domains and capabilities. The goals behind a capability are Accord’s own reading, not the model’s.
about-schemes = Classification schemes
about-schemes-text = Hotlines and police sort material by severity or kind. Accord keeps the names and levels of their schemes and no description of content. Whether something is unlawful is for each country’s law.
about-scheme-levels = Levels or sections
