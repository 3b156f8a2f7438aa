//! Items that are handed over to the hotline of the country that hosts them: accepted, refused, given back, handed on, joined, by file; and that no hold shows by it.

use alliance::people::access;
use alliance::register::PaperKind;
use alliance::takedown::handing::{End, Route, Why};
use alliance::takedown::{Country, HandOverRefusal, HandOverState, Pair, Party, Signs};
use desk::Backend;
use desk::people::Denied;
use desk::takedown::{
    HandFormat, HandRefused, HandSeen, HandStep, HandedDesk, HoldStep, HoldWanted, ItemStep, NoticeHouse, Part,
    Provider, Purpose, Reported, ReportedItem, Target, Word, Words,
};
use desk::work::{ActFilter, View};
use interchange::takedown::address::Address;
use interchange::takedown::notice::{Class, Digests};

use super::assessed::baseline;
use super::room::{Room, on_both};
use super::sent::provider;
use super::{report, secret};

const ADDRESS: &str = "https://1.2.3.4/1";

/// The host of the address, in a country, reached by mail.
fn host_in(country: &str) -> Provider {
    Provider { country: Some(country.into()), organisation: None, mail: Some("abuse@example.org".into()), ..provider() }
}

impl Room {
    /// A house in which Germany's hotline has an item that two people found to be unlawful, and that lies in another country.
    async fn abroad(backend: Backend, country: &str) -> (Self, String) {
        let room = Self::with_people(backend).await;
        room.desk.watch().await.expect("a clock");
        room.at("2026-01-05T09:01:00Z");
        room.names(host_in(country)).await;
        room.reported(&report(&[ADDRESS])).await;
        let id = room.only().await;
        room.found().await;
        room.assess(&id).await;
        room.dispatched().await;
        room.at("2026-01-05T09:02:00Z");
        (room, id)
    }

    /// By the tables of both countries Germany's hotline may notify hosts in Serbia itself.
    async fn lets_germany_notify_serbia(&self) {
        let pair = |country: &str| {
            vec![Pair { sender: Party::Hotline, recipient: Party::Host, country: Some(country.to_owned()) }]
        };
        let tables = [
            Country { notifies: pair("RS"), ..Country::careful("DE") },
            Country { accepts: pair("DE"), ..Country::careful("RS") },
        ];
        for table in tables {
            self.sets(table).await;
        }
    }

    async fn hands_over(&self, who: &str, id: &str) -> Result<String, HandRefused> {
        let leave = self.leave::<access::HandOverAsk>(who, Some(id)).await;
        self.desk.hand_over(&leave).await
    }

    /// The same, let go by the police, taken in by the other hotline.
    async fn handed_over(&self, id: &str) -> String {
        let hand = self.hands_over("analyst.de", id).await.expect("asked for");
        self.dispatched().await;
        self.answer(id, Word::Clear).await.expect("answered");
        assert_eq!(self.dispatched().await, 0, "it is no notice");
        hand
    }

    async fn hand(&self, who: &str, id: &str) -> Result<HandSeen, HandRefused> {
        let leave = self.leave::<access::HandedRoom>(who, None).await;
        self.desk.handed_seen(&leave, id).await
    }

    async fn hand_state(&self, who: &str, id: &str) -> HandOverState {
        self.hand(who, id).await.expect("sees").state
    }

    async fn hand_step(&self, who: &str, id: &str, step: HandStep) -> Result<HandSeen, HandRefused> {
        let leave = self.leave::<access::HandedStep>(who, None).await;
        let done = self.desk.handed_step(&leave, id, step, Some("As we see it")).await;
        self.dispatched().await;
        done
    }

    async fn hand_desk(&self, who: &str) -> HandedDesk {
        let leave = self.leave::<access::HandedRoom>(who, None).await;
        self.desk.handed_desk(&leave).await.expect("reads")
    }

    async fn queue_of(&self, who: &str) -> Vec<String> {
        let leave = self.leave::<access::TakedownRoom>(who, None).await;
        let queue = self.desk.takedown_queue(&leave).await.expect("a queue");
        queue.first.into_iter().map(|one| one.id).collect()
    }

    /// Two people of Serbia's hotline find an item to be unlawful, and the time is over in which they can take it back.
    async fn assess_in_serbia(&self, id: &str) {
        self.step("analyst.rs", id, ItemStep::Triage { signs: Signs::default() }).await.expect("triaged");
        for who in ["analyst.rs", "lead-analyst.rs"] {
            self.step(who, id, ItemStep::Take).await.expect("taken");
            self.step(who, id, baseline()).await.expect("found");
        }
        self.found().await;
        self.dispatched().await;
        self.clock_on(1);
        self.dispatched().await;
    }

    async fn answer_in_serbia(&self, id: &str) {
        let leave = self.leave::<access::PoliceAnswer>("police-liaison.rs", Some(id)).await;
        self.desk.police_answer(&leave, Word::Clear).await.expect("answered");
    }

    /// To whom letters of this sort were written since letters were taken last.
    async fn letters_of(&self, template: &str) -> Vec<String> {
        let mut letters = self.desk.take_letters(100).await.expect("letters");
        letters.retain(|(letter, _)| letter.template == template);
        letters.into_iter().map(|(letter, _)| letter.account).collect()
    }

    async fn serbia_names(&self, country: &str) {
        let leave = self.leave::<access::ProviderChange>("lead-analyst.rs", None).await;
        self.desk.provider_set(&leave, None, host_in(country)).await.expect("written down");
    }

    /// What the journal of a member says of hand-overs, the first first.
    async fn entered(&self, member: &str) -> Vec<String> {
        let filter = ActFilter { act: Some("hand-over.".into()), page: 1, per_page: 100, ..ActFilter::default() };
        let (mut acts, _) = self.store().await.acts(&View::Member(member.to_owned()), &filter).await.expect("reads");
        acts.reverse();
        acts.into_iter().map(|act| act.act.clone()).collect()
    }
}

on_both! {
    async fn it_leaves_by_the_word_of_the_police_and_is_accepted(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&id)).await;
        assert_eq!(room.desk.item_abroad(&leave).await.expect("reads"), Some(("RS".to_owned(), Route::Inside)));
        assert_eq!(room.hand_desk("analyst.de").await.could.len(), 1);
        let hand = room.hands_over("analyst.de", &id).await.expect("asked for");
        assert_eq!(room.desk.item_abroad(&leave).await.expect("reads"), None, "it is under way");
        room.dispatched().await;
        assert_eq!(room.hand_state("analyst.de", &hand).await, HandOverState::Preparing);
        assert!(matches!(room.hand("analyst.rs", &hand).await, Err(HandRefused::NotThere)), "it has not left");
        assert!(room.hand_desk("analyst.rs").await.incoming.is_empty() && room.queue_of("analyst.rs").await.is_empty());

        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 0);
        let out = room.hand("analyst.de", &hand).await.expect("sees");
        let left = "2026-01-05T09:02:00Z".parse().unwrap();
        assert_eq!((out.state, out.left), (HandOverState::Handed { at: left }, Some(left)));
        let got = room.hand("analyst.rs", &hand).await.expect("sees");
        let found = got.found.clone().expect("what was found");
        assert_eq!(found.received, "2026-01-05T09:01:00Z".parse().unwrap(), "since when anybody has known of it");
        assert_eq!((found.labels.len(), found.reports, got.number.is_some()), (1, 1, true));
        assert!(found.evidence.is_some(), "the digest of what is sealed in Germany");
        assert_eq!(found.assessed, Some("2026-01-05T00:00:00Z".parse().unwrap()), "the day, and not the hour");
        let waiting = room.queue_of("analyst.rs").await;
        assert_eq!(waiting, std::slice::from_ref(&got.item));
        assert_ne!(got.item, id, "each hotline has its own");
        let paper = room.store().await.paper(&View::All, PaperKind::Item, &got.item).await.expect("reads").expect("an item");
        assert_eq!(paper.member.as_deref(), Some("RS"));
        let open = room.leave::<access::ItemOpen>("analyst.rs", Some(&got.item)).await;
        let sight = room.desk.item_open(&open, Purpose::Assess).await.expect("opens");
        assert_eq!(sight.address.expect("an address").expose(), ADDRESS);

        room.hand_step("analyst.rs", &hand, HandStep::Acknowledge).await.expect("they have it");
        room.clock_on(10);
        let accepted = room.hand_step("lead-analyst.rs", &hand, HandStep::Accept).await.expect("they take it");
        assert!(matches!(accepted.state, HandOverState::Accepted { .. }));
        let seen = room.hand("analyst.de", &hand).await.expect("sees");
        assert_eq!((seen.state, seen.words.len(), seen.noticed), (accepted.state, 2, None));

        room.serbia_names("RS").await;
        room.assess_in_serbia(&got.item).await;
        room.answer_in_serbia(&got.item).await;
        assert_eq!(room.dispatched().await, 1, "Serbia's hotline tells the host");
        assert!(room.hand("analyst.de", &hand).await.expect("sees").noticed.is_some());
        room.hand_step("analyst.rs", &hand, HandStep::End { end: End::Gone }).await.expect("over");
        assert!(matches!(room.hand_state("analyst.de", &hand).await, HandOverState::Ended { end: End::Gone, .. }));

        let told = "hand-over.told".to_owned();
        let of_germany = room.entered("DE").await;
        assert_eq!(of_germany[..2], ["hand-over.asked".to_owned(), "hand-over.left".to_owned()]);
        assert_eq!(of_germany.iter().filter(|act| **act == told).count(), 3, "{of_germany:?}");
        let of_serbia = room.entered("RS").await;
        assert_eq!(of_serbia.iter().filter(|act| *act == "hand-over.answered").count(), 3, "{of_serbia:?}");
        assert!(of_serbia.contains(&"hand-over.arrived".to_owned()) && of_serbia.contains(&told));
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn it_is_refused_and_asked_for_again(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        let hand = room.handed_over(&id).await;
        let refuse = HandStep::Refuse { why: Why::WrongCountry };
        room.hand_step("analyst.rs", &hand, refuse).await.expect("refused");
        assert!(matches!(room.hand_state("analyst.de", &hand).await, HandOverState::Refused { why: Why::WrongCountry, .. }));
        let again = room.hand_step("analyst.rs", &hand, HandStep::Accept).await;
        assert!(matches!(again, Err(HandRefused::Rule(HandOverRefusal::NotNow { state: "refused" }))));
        assert_eq!(room.hands_over("lead-analyst.de", &id).await.expect("asked for again"), hand, "there is one of each");
        room.dispatched().await;
        assert_eq!(room.hand_state("analyst.de", &hand).await, HandOverState::Preparing, "the police are asked anew");
        let first = format!("{:?}", room.hand("analyst.rs", &hand).await.expect("it is still there"));
        assert!(first.contains("Refused") && !first.contains("preparing"), "it has not left again: {first}");
        assert_eq!(room.hand_desk("analyst.rs").await.incoming.len(), 1);
        // They are refused as before, and a hold shows in nothing that they get.
        let again = room.hand_step("analyst.rs", &hand, HandStep::Accept).await;
        assert!(matches!(again, Err(HandRefused::Rule(HandOverRefusal::NotNow { state: "refused" }))));
        let told = room.entered("RS").await;
        let hold = room.hold("police-liaison.de", &id, Part::Address).await.expect("held").remove(0);
        room.clock_on(90);
        room.dispatched().await;
        assert_eq!(format!("{:?}", room.hand("lead-analyst.rs", &hand).await.expect("it is still there")), first);
        // Taken back before it left again, and asked for once more: they see nothing of it either.
        room.hand_step("analyst.de", &hand, HandStep::Withdraw).await.expect("taken back");
        assert_eq!(format!("{:?}", room.hand("analyst.rs", &hand).await.expect("it is still there")), first);
        room.hands_over("analyst.de", &id).await.expect("asked for once more");
        assert_eq!(format!("{:?}", room.hand("analyst.rs", &hand).await.expect("it is still there")), first);
        assert_eq!(room.entered("RS").await, told);
        room.hold_step("police-liaison.de", &hold, HoldStep::Release).await.expect("let go");
        room.dispatched().await;
        let got = room.hand("analyst.rs", &hand).await.expect("sees");
        assert!(matches!(got.state, HandOverState::Handed { .. }));
        assert_eq!(got.steps.len(), 1, "what was before is over");
        assert_eq!(room.entered("RS").await.len(), told.len() + 2, "it arrived, and they are told that it left");
        let twice = room.hands_over("analyst.de", &id).await;
        assert!(matches!(twice, Err(HandRefused::Rule(HandOverRefusal::NotNow { state: "handed" }))));
    }

    async fn whoever_gets_it_is_told_when_it_is_there_and_once_more_where_no_answer_comes(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        let hand = room.hands_over("analyst.de", &id).await.expect("asked for");
        room.dispatched().await;
        assert!(room.letters_of("hand-over-arrived").await.is_empty(), "it has not left");
        room.answer(&id, Word::Clear).await.expect("answered");
        room.dispatched().await;
        let letters = room.desk.take_letters(100).await.expect("letters");
        let told: Vec<_> = letters.iter().filter(|(letter, _)| letter.template == "hand-over-arrived").collect();
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].0.account.as_str(), told[0].0.args["member"].as_str()), ("exercise.lead-analyst.rs", Some("DE")));
        assert!(!told[0].0.args.to_string().contains("1.2.3.4"), "nothing of what it is");
        room.hand_step("analyst.rs", &hand, HandStep::Acknowledge).await.expect("they have it");
        room.clock_on(24 * 60);
        assert_eq!(room.desk.look_at_late_hand_overs().await.expect("looks"), 0, "the time is not over");
        room.clock_on(1);
        assert_eq!(room.desk.look_at_late_hand_overs().await.expect("looks"), 1);
        assert_eq!(room.letters_of("hand-over-overdue").await, ["exercise.lead-analyst.rs"]);
        room.clock_on(24 * 60);
        assert_eq!(room.desk.look_at_late_hand_overs().await.expect("looks"), 0, "once");
        assert!(room.entered("RS").await.contains(&"hand-over.reminded".to_owned()));
        assert!(!room.entered("DE").await.contains(&"hand-over.reminded".to_owned()));
    }

    async fn what_was_taken_is_given_back_and_what_was_not_is_taken_back(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        let hand = room.handed_over(&id).await;
        let early = room.hand_step("analyst.rs", &hand, HandStep::HandBack).await;
        assert!(matches!(early, Err(HandRefused::Rule(HandOverRefusal::NotNow { .. }))), "nothing was taken");
        room.hand_step("analyst.rs", &hand, HandStep::Accept).await.expect("accepted");
        let late = room.hand_step("analyst.de", &hand, HandStep::Withdraw).await;
        assert!(matches!(late, Err(HandRefused::Rule(HandOverRefusal::NotNow { state: "accepted" }))));
        room.hand_step("analyst.rs", &hand, HandStep::HandBack).await.expect("given back");
        assert!(matches!(room.hand_state("analyst.de", &hand).await, HandOverState::HandedBack { .. }));
        room.hands_over("analyst.de", &id).await.expect("asked for again");
        room.hand_step("analyst.de", &hand, HandStep::Withdraw).await.expect("taken back");
        room.answer(&id, Word::Clear).await.expect("answered");
        room.dispatched().await;
        assert!(matches!(room.hand_state("analyst.de", &hand).await, HandOverState::Withdrawn { .. }), "it does not leave any more");
    }

    async fn it_is_handed_on_to_a_third_country(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        let first = room.handed_over(&id).await;
        let theirs = room.hand("analyst.rs", &first).await.expect("sees").item;
        room.hand_step("analyst.rs", &first, HandStep::Accept).await.expect("accepted");
        room.serbia_names("FR").await;
        room.assess_in_serbia(&theirs).await;
        let second = room.hands_over("analyst.rs", &theirs).await.expect("asked for");
        room.dispatched().await;
        assert!(matches!(room.hand_state("analyst.de", &first).await, HandOverState::Accepted { .. }), "it has not left");
        room.answer_in_serbia(&theirs).await;
        room.dispatched().await;
        let state = room.hand_state("analyst.de", &first).await;
        assert!(matches!(&state, HandOverState::HandedOn { to, .. } if to == "FR"), "{state:?}");
        let got = room.hand("lead-analyst.fr", &second).await.expect("sees");
        assert_eq!(got.from.member, "RS");
        let found = got.found.expect("what was found");
        assert_eq!(found.received, "2026-01-05T09:01:00Z".parse().unwrap(), "the first receipt goes with it");
        assert!(matches!(room.hand("analyst.de", &second).await, Err(HandRefused::NotThere)), "it is between others");
    }

    async fn that_it_joined_what_was_there_is_told_to_nobody(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        room.serbia_names("RS").await;
        room.reported(&Reported { member: "RS".into(), ..report(&[ADDRESS]) }).await;
        let theirs = room.queue_of("analyst.rs").await;
        assert_eq!(theirs.len(), 1);
        room.assess_in_serbia(&theirs[0]).await;
        room.answer_in_serbia(&theirs[0]).await;
        assert_eq!(room.dispatched().await, 1, "they have told the host already");
        let hand = room.handed_over(&id).await;
        let got = room.hand("analyst.rs", &hand).await.expect("sees");
        assert_eq!(got.item, theirs[0], "it joined what they have");
        room.clock_on(1);
        room.hand_step("analyst.rs", &hand, HandStep::Accept).await.expect("accepted");
        let seen = room.hand("analyst.de", &hand).await.expect("sees");
        assert_eq!((seen.noticed, seen.gone), (None, None), "what was before is not told");
        assert!(!format!("{seen:?}").contains(&theirs[0]), "nor which item it is");
        for act in room.entered("DE").await {
            assert!(!act.contains("joined"), "{act}");
        }
    }

    async fn a_hold_of_the_own_country_keeps_it_as_if_nobody_had_answered(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        let holds = room.hold("police-liaison.de", &id, Part::Address).await.expect("held");
        let hand = room.hands_over("analyst.de", &id).await.expect("asked for");
        for minutes in [1, 60] {
            room.clock_on(minutes);
            room.dispatched().await;
            assert_eq!(room.hand_state("lead-analyst.de", &hand).await, HandOverState::Preparing);
            let seen = room.hand("analyst.de", &hand).await.expect("sees");
            assert_eq!((seen.number, seen.found, seen.steps.len()), (None, None, 1), "nothing is drawn");
            assert!(room.queue_of("analyst.rs").await.is_empty());
        }
        assert_eq!(room.entered("DE").await, ["hand-over.asked"]);
        assert!(room.entered("RS").await.is_empty());
        room.hold_step("police-liaison.de", &holds[0], HoldStep::Release).await.expect("let go");
        room.dispatched().await;
        assert!(matches!(room.hand_state("analyst.rs", &hand).await, HandOverState::Handed { .. }));
    }

    async fn a_hold_of_the_other_country_changes_nothing_that_anybody_sees(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        let leave = room.leave::<access::HoldPlace>("police-liaison.rs", None).await;
        let why = HoldWanted { reason: secret("an investigation"), lasting: None };
        room.desk.hold_place(&leave, &Target::Host(secret("1.2.3.4")), &why).await.expect("held");
        let hand = room.handed_over(&id).await;
        assert!(matches!(room.hand_state("analyst.de", &hand).await, HandOverState::Handed { .. }), "as without it");
        let theirs = room.hand("analyst.rs", &hand).await.expect("sees").item;
        assert_eq!(room.queue_of("analyst.rs").await, std::slice::from_ref(&theirs));
        room.hand_step("analyst.rs", &hand, HandStep::Accept).await.expect("accepted");
        room.serbia_names("RS").await;
        room.assess_in_serbia(&theirs).await;
        assert_eq!(room.dispatched().await, 0, "their own notice waits");
        let seen = room.hand("analyst.de", &hand).await.expect("sees");
        assert!(matches!(seen.state, HandOverState::Accepted { .. }) && seen.noticed.is_none());
    }

    async fn whoever_may_not_finds_nothing_and_each_side_speaks_for_itself(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        for who in ["analyst.rs", "lead-analyst.fr", "police-liaison.de", "provider-operator.de", "auditor", "secretariat"] {
            let asked = room.try_leave::<access::HandOverAsk>(who, Some(&id)).await;
            assert!(matches!(asked, Err(Denied::NotThere)), "{who}");
        }
        for who in ["police-liaison.de", "provider-operator.de", "auditor", "secretariat", "operator"] {
            assert!(room.try_leave::<access::HandedRoom>(who, None).await.is_err(), "{who}");
            assert!(room.try_leave::<access::HandedStep>(who, None).await.is_err(), "{who}");
            assert!(room.try_leave::<access::HandedFile>(who, None).await.is_err(), "{who}");
        }
        let hand = room.handed_over(&id).await;
        assert!(matches!(room.hand("lead-analyst.fr", &hand).await, Err(HandRefused::NotThere)));
        assert!(matches!(room.hand_step("lead-analyst.fr", &hand, HandStep::Accept).await, Err(HandRefused::NotThere)));
        assert!(room.hand_desk("lead-analyst.fr").await.incoming.is_empty());
        assert!(matches!(room.hand_step("analyst.de", &hand, HandStep::Accept).await, Err(HandRefused::NotYours)));
        assert!(matches!(room.hand_step("analyst.rs", &hand, HandStep::Withdraw).await, Err(HandRefused::NotYours)));
        let leave = room.leave::<access::HandedStep>("analyst.rs", None).await;
        for words in ["It is at example.org/x", "hxxp here"] {
            let told = room.desk.handed_step(&leave, &hand, HandStep::Accept, Some(words)).await;
            assert!(matches!(told, Err(HandRefused::AddressInWords)), "{told:?}");
        }
        let long = "x".repeat(1_001);
        let told = room.desk.handed_step(&leave, &hand, HandStep::Accept, Some(&long)).await;
        assert!(matches!(told, Err(HandRefused::TooLong)));
    }

    async fn what_lies_at_home_or_is_not_assessed_is_not_handed_over(backend) {
        let (room, id) = Room::in_scope(backend).await;
        assert!(matches!(room.hands_over("analyst.de", &id).await, Err(HandRefused::NotAbroad)));
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&id)).await;
        assert_eq!(room.desk.item_abroad(&leave).await.expect("reads"), None);
        room.reported(&report(&["https://1.2.3.4/2"])).await;
        let new = room.only().await;
        assert!(matches!(room.hands_over("analyst.de", &new).await, Err(HandRefused::NotInScope)));
    }

    async fn where_no_hotline_works_here_it_goes_by_file(backend) {
        let (room, id) = Room::abroad(backend, "JP").await;
        let hand = room.handed_over(&id).await;
        let seen = room.hand("analyst.de", &hand).await.expect("sees");
        assert!(matches!(seen.state, HandOverState::Ready { .. }) && seen.route == Route::File);
        let leave = room.leave::<access::HandedFile>("analyst.de", None).await;
        let xarf = room.desk.handed_file(&leave, &hand, HandFormat::Xarf, "Found.").await;
        assert!(matches!(xarf, Err(HandRefused::NoHouse)), "nobody has said how this house is reached");
        room.clock_on(61);
        let late = room.desk.handed_file(&leave, &hand, HandFormat::Json, "Found.").await;
        assert!(matches!(late, Err(HandRefused::Rule(HandOverRefusal::Late))));
        room.handed_over(&id).await;
        let leave = room.leave::<access::HandedFile>("analyst.de", None).await;
        let file = room.desk.handed_file(&leave, &hand, HandFormat::Json, "Found.").await.expect("a file");
        let taken = interchange::takedown::incoming::json("f", file.text.expose().as_bytes()).expect("our own intake reads it");
        assert_eq!(taken.reports[0].items[0].address.location().expose(), ADDRESS);
        let seen = room.hand("lead-analyst.de", &hand).await.expect("sees");
        assert!(matches!(seen.state, HandOverState::GivenOut { .. }));
        assert_eq!((seen.files.len(), seen.files[0].sha256.len()), (1, 64));
        let twice = room.desk.handed_file(&leave, &hand, HandFormat::Csv, "Found.").await;
        assert!(matches!(twice, Err(HandRefused::Rule(HandOverRefusal::NotNow { .. }))), "it is given out once");
        let filter = ActFilter { act: Some("hand-over.given-out".into()), page: 1, per_page: 10, ..ActFilter::default() };
        let (acts, _) = room.store().await.acts(&View::All, &filter).await.expect("reads");
        assert_eq!(acts.len(), 1);
        assert!(acts[0].detail.to_string().contains(&seen.files[0].sha256), "the journal has its digest");
        room.hand_step("analyst.de", &hand, HandStep::Accept).await.expect("that is what came back");
        room.hand_step("analyst.de", &hand, HandStep::End { end: End::Gone }).await.expect("and that");
        assert!(room.entered("JP").await.is_empty());
    }

    async fn as_x_arf_it_is_read_back_by_the_own_intake(backend) {
        let (room, id) = Room::abroad(backend, "JP").await;
        room.desk.name_notice_house(NoticeHouse {
            contact: "desk@hotline.test".into(),
            domain: "hotline.test".into(),
            words: Box::new(|_| Words { reason: String::new(), subject: String::new(), letter: secret("") }),
        });
        let leave = room.leave::<access::IntakeMany>("provider-operator.de", None).await;
        let digests = Digests { sha256: Some("ab".repeat(32)), ..Digests::default() };
        let item = ReportedItem { address: Address::read(ADDRESS).expect("an address"), class: None, digests: digests.clone() };
        room.desk.intake_of(&leave, &Reported { items: vec![item], ..report(&[]) }, None).await.expect("taken");
        let hand = room.handed_over(&id).await;
        let number = room.hand("analyst.de", &hand).await.expect("sees").number.expect("a number");
        let leave = room.leave::<access::HandedFile>("analyst.de", None).await;
        let file = room.desk.handed_file(&leave, &hand, HandFormat::Xarf, "Found by two people.").await.expect("a file");
        assert_eq!((file.kind, file.name.ends_with("-xarf.json")), ("application/json", true));
        let taken = interchange::takedown::incoming::xarf("f", file.text.expose().as_bytes()).expect("our own intake reads it");
        assert_eq!((taken.reports.len(), taken.reports[0].items.len()), (1, 1));
        let (read, item) = (&taken.reports[0], &taken.reports[0].items[0]);
        assert_eq!(item.address.location().expose(), ADDRESS);
        assert_eq!((item.class, &item.digests), (Some(Class::Baseline), &digests));
        assert_eq!(read.reference.as_ref().map(|reference| reference.expose().as_str()), Some(number.as_str()), "by which it is answered");
        let reporter = read.reporter.as_ref().expect("who hands it over");
        assert_eq!(reporter.contact, "desk@hotline.test");
        assert!(read.note.as_ref().is_some_and(|note| note.expose().contains("Found by two people.")));
    }

    async fn while_the_other_hotline_has_it_no_own_notice_goes_there(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        room.lets_germany_notify_serbia().await;
        let hand = room.handed_over(&id).await;
        room.hand_step("analyst.rs", &hand, HandStep::Accept).await.expect("accepted");
        assert_eq!(room.dispatched().await, 0, "the other hotline tells the host");
        room.hand_step("analyst.rs", &hand, HandStep::Acknowledge).await.expect_err("it is accepted");
        let leave = room.leave::<access::HandedStep>("analyst.rs", None).await;
        room.desk.handed_step(&leave, &hand, HandStep::HandBack, None).await.expect("given back");
        assert_eq!(room.dispatched().await, 0, "what the police said before it was handed over was for that");
        room.clock_on(1);
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1, "now it is one's own again");
        assert!(matches!(room.hands_over("analyst.de", &id).await, Err(HandRefused::Noticed)), "two do not tell the same host");
    }

    async fn what_the_police_want_of_the_host_goes_with_it(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        let silent_until = "2026-03-01T00:00:00Z".parse().unwrap();
        let hand = room.hands_over("analyst.de", &id).await.expect("asked for");
        room.dispatched().await;
        room.answer(&id, Word::Preserve { days: 90, silent_until }).await.expect("answered");
        room.dispatched().await;
        let got = room.hand("analyst.rs", &hand).await.expect("sees");
        let wish = got.found.expect("what was found").wish.expect("a wish");
        assert_eq!((wish.preserve_days, wish.silent_until), (90, silent_until));
        room.serbia_names("RS").await;
        room.assess_in_serbia(&got.item).await;
        room.answer_in_serbia(&got.item).await;
        assert_eq!(room.dispatched().await, 1);
        let leave = room.leave::<access::NoticesSent>("lead-analyst.rs", None).await;
        let sent = room.desk.notices_sent(&leave, None, 1).await.expect("a list").0;
        assert_eq!(sent[0].wish.map(|wish| wish.preserve_days), Some(90), "the notice asks for it");
    }

    async fn while_the_other_hotline_has_it_nobody_there_is_reminded(backend) {
        let (room, id) = Room::abroad(backend, "RS").await;
        room.lets_germany_notify_serbia().await;
        room.dispatched().await;
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        room.clock_on(4 * 60);
        assert_eq!(room.followed().await, 0, "it falls due, and the police are asked anew");
        let hand = room.handed_over(&id).await;
        room.hand_step("analyst.rs", &hand, HandStep::Accept).await.expect("accepted");
        for _ in 0..3 {
            room.clock_on(5);
            room.found().await;
            room.dispatched().await;
            assert_eq!(room.followed().await, 0, "it is the other hotline's to remind them");
        }
        assert!(room.notice_sent().await.steps.is_empty());
        room.hand_step("analyst.rs", &hand, HandStep::HandBack).await.expect("given back");
        assert_eq!(room.goes_on(&id).await, 1, "now it is one's own again");
        assert_eq!(room.notice_sent().await.steps.len(), 1);
    }
}
