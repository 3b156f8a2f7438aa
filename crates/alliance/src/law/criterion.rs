//! What the law of a member is asked for: a closed list, each with the texts that ask for it.
//!
//! The words are today's (Interagency Terminology Guidelines). The first five are the criteria of the International Centre for
//! Missing and Exploited Children (ICMEC), *Child Sexual Abuse Material: Model Legislation & Global Review*. The others are asked for
//! by the Council of Europe's conventions of Lanzarote (CETS 201) and Budapest (ETS 185), by Directive 2011/93/EU, and by the Optional
//! Protocol to the Convention on the Rights of the Child on the sale of children (OPSC). An article is named where it asks for just this.

words! {
    /// What the law of a member is asked for.
    Criterion {
        /// It has provisions that are about child sexual abuse material, and not only about obscenity.
        SpecificLaw = "specific-law",
        /// It says what child sexual abuse material is.
        Definition = "definition",
        /// It covers what is done by means of information and communication technology.
        Technology = "technology",
        /// Possession is a crime, whatever it is meant for.
        Possession = "possession",
        /// Service providers have to report what they find.
        ProviderReporting = "provider-reporting",
        /// Procuring, and knowingly obtaining access, are crimes.
        Access = "access",
        /// Solicitation of children for sexual purposes is a crime.
        Grooming = "grooming",
        /// Sexual abuse that is shown live is a crime, and so is to attend it knowingly.
        LiveAbuse = "live-abuse",
        /// Self-generated material is covered, and the child in it is not made a criminal.
        SelfGenerated = "self-generated",
        /// Legal persons are liable.
        LegalPersons = "legal-persons",
        /// Its courts have jurisdiction over what its people do abroad.
        Extraterritorial = "extraterritorial",
        /// The time for prosecution runs long enough after the victim has come of age.
        Limitation = "limitation",
        /// Data can be ordered to be kept at once.
        Preservation = "preservation",
        /// The police may investigate under cover.
        Undercover = "undercover",
        /// Child victims are protected in proceedings.
        ChildVictims = "child-victims",
        /// Material is removed where it is hosted.
        Removal = "removal",
    }
}

words! {
    /// A text that asks something of the law of states.
    Norm {
        /// ICMEC, Child Sexual Abuse Material: Model Legislation & Global Review.
        Icmec = "icmec",
        /// Council of Europe Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse.
        Lanzarote = "lanzarote",
        /// Council of Europe Convention on Cybercrime.
        Budapest = "budapest",
        /// Optional Protocol on the sale of children, child prostitution and child pornography, as its title has it.
        Opsc = "opsc",
        /// Directive 2011/93/EU on combating the sexual abuse and sexual exploitation of children.
        Directive = "directive-2011-93",
    }
}

/// Where a text asks for a criterion: the number of ICMEC's criterion, or the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asks {
    /// The text.
    pub norm: Norm,
    /// The place in it: `20(1)(e)`.
    pub at: &'static str,
}

const fn at(norm: Norm, at: &'static str) -> Asks {
    Asks { norm, at }
}

impl Criterion {
    /// The criterion of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == word)
    }

    /// Who asks for it, and where.
    pub const fn asked_by(self) -> &'static [Asks] {
        use Norm::{Budapest, Directive, Icmec, Lanzarote, Opsc};
        match self {
            Self::SpecificLaw => const { &[at(Icmec, "1")] },
            Self::Definition => {
                const {
                    &[
                        at(Icmec, "2"),
                        at(Lanzarote, "20(2)"),
                        at(Directive, "2(c)"),
                        at(Budapest, "9(2)"),
                        at(Opsc, "2(c)"),
                    ]
                }
            }
            Self::Technology => const { &[at(Icmec, "3"), at(Budapest, "9(1)")] },
            Self::Possession => {
                const { &[at(Icmec, "4"), at(Lanzarote, "20(1)(e)"), at(Directive, "5(2)"), at(Budapest, "9(1)(e)")] }
            }
            Self::ProviderReporting => const { &[at(Icmec, "5")] },
            Self::Access => {
                const { &[at(Lanzarote, "20(1)(d), 20(1)(f)"), at(Directive, "5(2), 5(3)"), at(Budapest, "9(1)(d)")] }
            }
            Self::Grooming => const { &[at(Lanzarote, "23"), at(Directive, "6")] },
            Self::LiveAbuse => const { &[at(Lanzarote, "21"), at(Directive, "2(e), 4")] },
            Self::SelfGenerated => const { &[at(Lanzarote, "20(3)"), at(Directive, "8(3)")] },
            Self::LegalPersons => {
                const { &[at(Lanzarote, "26"), at(Directive, "12"), at(Budapest, "12"), at(Opsc, "3(4)")] }
            }
            Self::Extraterritorial => {
                const { &[at(Lanzarote, "25"), at(Directive, "17"), at(Budapest, "22"), at(Opsc, "4")] }
            }
            Self::Limitation => const { &[at(Lanzarote, "33"), at(Directive, "15(2)")] },
            Self::Preservation => const { &[at(Budapest, "16, 17")] },
            Self::Undercover => const { &[at(Lanzarote, "30(5)"), at(Directive, "15(3)")] },
            Self::ChildVictims => const { &[at(Lanzarote, "31, 35, 36"), at(Directive, "20"), at(Opsc, "8")] },
            Self::Removal => const { &[at(Directive, "25(1)")] },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_criterion_has_its_source_and_its_own_word() {
        for criterion in Criterion::ALL {
            assert!(!criterion.asked_by().is_empty(), "nobody asks for {criterion}");
            assert!(criterion.asked_by().iter().all(|asks| !asks.at.is_empty()));
            assert_eq!(Criterion::of(criterion.as_str()), Some(*criterion));
        }
        assert_eq!(Criterion::of("obscenity"), None);
        // ICMEC's five, each once and in their order.
        let icmec = Criterion::ALL.iter().flat_map(|one| one.asked_by()).filter(|asks| asks.norm == Norm::Icmec);
        assert_eq!(icmec.map(|asks| asks.at).collect::<Vec<_>>(), ["1", "2", "3", "4", "5"]);
    }
}
