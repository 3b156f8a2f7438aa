//! Who may do what: the one table of every route, every role and every relation (design: security, "Authorisation by type").
//!
//! A row is an act. Its columns say for each role how far the role reaches:
//!
//! | word | reaches |
//! |---|---|
//! | `no` | nothing |
//! | `all` | whatever the act is done to, of any member and of none |
//! | `own` | what is of the member for which the role is held |
//! | `far` | what is of a member, and not of the person's own country, which has to be known (reviewers) |
//! | `mine` | what is held by the person |
//! | `dealt` | what is held by the person, and is not of the person's own country (reviewers) |
//!
//! `fresh` acts ask the person to have proved who they are within the last ten minutes; machines never do them.
//! `reads` acts change nothing, whatever their method: a question too long or too secret for an address is sent as a body. A token that
//! only reads does them too.
//! Whoever may not do something is answered as if it did not exist.
//!
//! Pages stand behind a language (`/en/work`), which the table leaves out. What machines ask stands under `/api/v1/work`, in the row
//! of the same act. A route that is not in this table cannot be
//! registered: the program does not compile. A route of this table that nothing answers fails a test.

use super::Role;
use crate::register::PaperKind;

/// How far a role reaches in an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nothing.
    No,
    /// Everything.
    All,
    /// What is of the member for which the role is held.
    Own,
    /// What is of a member, and not of the person's own country.
    Far,
    /// What is held by the person.
    Mine,
    /// What is held by the person and not of the person's own country.
    Dealt,
}

/// What an act is done to, and how its address names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    /// Nothing of anybody's.
    Nothing,
    /// The account of whoever acts.
    Me,
    /// A member: `{member}`.
    Member,
    /// A working paper: `{id}`.
    Paper(PaperKind),
}

/// Whether an act asks for a fresh proof of who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fresh {
    /// It does.
    Asked,
    /// It does not.
    No,
}

/// A row of the table, as a type: what may be done is what a handler is given.
pub trait Act: Send + Sync + 'static {
    /// Its name.
    const NAME: &'static str;
    /// Its addresses: method and path.
    const ROUTES: &'static [(&'static str, &'static str)];
    /// What it is done to.
    const OBJECT: Object;
    /// Whether it asks for a fresh proof.
    const FRESH: Fresh;
    /// Whether it changes nothing, whatever its method.
    const READS: bool;
    /// How far the public reaches, then each role in the order of [`ROLES`].
    const REACH: [Reach; COLUMNS];
}

/// A row of the table, as data.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name.
    pub name: &'static str,
    /// Its addresses: method and path.
    pub routes: &'static [(&'static str, &'static str)],
    /// What it is done to.
    pub object: Object,
    /// Whether it asks for a fresh proof.
    pub fresh: Fresh,
    /// Whether it changes nothing, whatever its method.
    pub reads: bool,
    /// How far the public reaches, then each role in the order of [`ROLES`].
    pub reach: [Reach; COLUMNS],
}

/// Columns: the public and twelve roles.
pub const COLUMNS: usize = 13;

/// The roles in the order of their columns.
pub const ROLES: [Role; COLUMNS - 1] = [
    Role::Secretariat,
    Role::Coordinator,
    Role::Signer,
    Role::Reviewer,
    Role::Auditor,
    Role::MemberAdmin,
    Role::Operator,
    Role::Analyst,
    Role::LeadAnalyst,
    Role::PoliceLiaison,
    Role::PoliceSecond,
    Role::ProviderOperator,
];

/// How far a role reaches in a row; none is the public.
pub fn reach(row: &[Reach; COLUMNS], role: Option<Role>) -> Reach {
    role.and_then(|role| ROLES.iter().position(|r| *r == role)).map_or(row[0], |at| row[at + 1])
}

/// Whether a table of routes has this one. Usable while the program is compiled.
pub const fn has_route(routes: &[(&str, &str)], method: &str, path: &str) -> bool {
    let mut at = 0;
    while at < routes.len() {
        if same(routes[at].0, method) && same(routes[at].1, path) {
            return true;
        }
        at += 1;
    }
    false
}

/// The page at this address or, where it is only sent to, the next one above it. `/work` where there is none.
pub fn page_above(path: &str) -> &str {
    let mut path = path;
    while !path.is_empty() {
        if ACTS.iter().flat_map(|row| row.routes).any(|(method, known)| *method == "GET" && fits(known, path)) {
            return path;
        }
        path = path.rsplit_once('/').map_or("", |(above, _)| above);
    }
    "/work"
}

/// Whether an address is of this shape: `/work/people/{id}`.
fn fits(shape: &str, path: &str) -> bool {
    let (mut shape, mut path) = (shape.split('/'), path.split('/'));
    loop {
        match (shape.next(), path.next()) {
            (None, None) => return true,
            (Some(wanted), Some(found)) if wanted == found || (wanted.starts_with('{') && !found.is_empty()) => {}
            _ => return false,
        }
    }
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

macro_rules! object {
    (nothing) => {
        Object::Nothing
    };
    (me) => {
        Object::Me
    };
    (member) => {
        Object::Member
    };
    ($kind:ident) => {
        Object::Paper(PaperKind::$kind)
    };
}

macro_rules! cell {
    (no) => {
        Reach::No
    };
    (all) => {
        Reach::All
    };
    (own) => {
        Reach::Own
    };
    (far) => {
        Reach::Far
    };
    (mine) => {
        Reach::Mine
    };
    (dealt) => {
        Reach::Dealt
    };
}

macro_rules! fresh {
    (fresh) => {
        Fresh::Asked
    };
    (reads) => {
        Fresh::No
    };
    (-) => {
        Fresh::No
    };
}

macro_rules! reads {
    (reads) => {
        true
    };
    ($other:tt) => {
        false
    };
}

macro_rules! acts {
    ($($(#[$doc:meta])* $act:ident $mark:tt $object:ident [$($cell:ident)*] $($method:ident $path:literal),+;)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $act;
            impl Act for $act {
                const NAME: &'static str = stringify!($act);
                const ROUTES: &'static [(&'static str, &'static str)] = &[$((stringify!($method), $path)),+];
                const OBJECT: Object = object!($object);
                const FRESH: Fresh = fresh!($mark);
                const READS: bool = reads!($mark);
                const REACH: [Reach; COLUMNS] = [$(cell!($cell)),*];
            }
        )+
        /// The table.
        pub const ACTS: &[Row] = &[$(Row {
            name: <$act as Act>::NAME,
            routes: <$act as Act>::ROUTES,
            object: <$act as Act>::OBJECT,
            fresh: <$act as Act>::FRESH,
            reads: <$act as Act>::READS,
            reach: <$act as Act>::REACH,
        }),+];
    };
}

// The table. One line an act; roles in the order of `ROLES`.
//
//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {
    // ---- Everybody's own --------------------------------------------------------------------------------------------
    /// The first page of whoever signed in.
    Desk           -     me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  GET "/work", GET "/api/v1/work/me", GET "/api/v1/work/waiting";

    // ---- Signing in -------------------------------------------------------------------------------------------------
    /// Signing in: everybody may try.
    SignIn         -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/sign-in";
    /// Signing in as one of the exercise's people, where everything is invented.
    ExerciseSignIn -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  POST "/sign-in/exercise";
    /// Signing in with a passkey.
    SignInPasskey  -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  POST "/sign-in/passkey";
    /// Signing in with a password and a one-time code.
    SignInPassword -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  POST "/sign-in/password";
    /// Signing in by another house's word: going there, and coming back.
    SignInOpenId   -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/sign-in/openid", GET "/sign-in/openid/back";
    /// Opening an invitation. Reading it uses nothing up; sending it does.
    InvitationOpen -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/sign-in/invitation/{secret}", POST "/sign-in/invitation/{secret}";
    /// Asking for an account whose every way in is lost.
    RecoveryAsk    -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/sign-in/recover", POST "/sign-in/recover";
    /// Taking an account back by the link that came by mail.
    RecoveryOpen   -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/sign-in/recovery/{secret}", POST "/sign-in/recovery/{secret}";
    /// Proving again who one is.
    Verify         -     me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  GET "/verify", POST "/verify/passkey", POST "/verify/password", GET "/verify/openid", POST "/verify/exercise";
    /// Signing out.
    SignOut        -     me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  POST "/sign-out";

    // ---- People: accounts, invitations, tokens, two-person acts ------------------------------------------------------
    /// One's own account: what one is, keys, sessions; its language.
    MyAccount      -     me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  GET "/work/account", POST "/work/account/language";
    /// Ending one's own sessions: whoever found an open browser does not put its owner out.
    MySessions     fresh me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  POST "/work/account/sessions/end";
    /// Adding a passkey, or choosing a password with its one-time codes, or linking an identity of another house.
    MyKeys         fresh me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  GET "/work/account/keys", POST "/work/account/passkey", POST "/work/account/password", POST "/work/account/password/remove", GET "/work/account/openid";
    /// Naming or removing a passkey.
    MyPasskey      fresh Passkey    [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  POST "/work/account/passkey/{id}/name", POST "/work/account/passkey/{id}/remove";
    /// Unlinking an identity.
    MyIdentity     fresh Identity   [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  POST "/work/account/identity/{id}/remove";
    /// The tokens of one's machines.
    MyTokens       -     me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  GET "/work/tokens", GET "/api/v1/work/tokens";
    /// Making a token.
    MyTokenMake    fresh me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  POST "/work/tokens";
    /// Revoking a token.
    MyToken        -     Token      [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  POST "/work/tokens/{id}/revoke", POST "/api/v1/work/tokens/{id}/revoke";
    /// Who there is: a member's administrator sees that member's people, by the view.
    People         -     nothing    [ no    no   no   no   no   no   all  all  no   no   no   no   no   ]  GET "/work/people", GET "/api/v1/work/people";
    /// One account.
    AccountSee     -     Account    [ no    no   no   no   no   no   own  all  no   no   no   no   no   ]  GET "/work/people/{id}", GET "/api/v1/work/people/{id}";
    /// Giving and taking roles, closing and opening an account, noting where its person works.
    AccountChange  fresh Account    [ no    no   no   no   no   no   own  all  no   no   no   no   no   ]  POST "/work/people/{id}/grant", POST "/work/people/{id}/withdraw", POST "/work/people/{id}/state", POST "/work/people/{id}/organisation";
    /// Invitations that are open.
    Invitations    -     nothing    [ no    no   no   no   no   no   all  all  no   no   no   no   no   ]  GET "/work/invitations", GET "/api/v1/work/invitations";
    /// Inviting somebody.
    InvitationMake fresh nothing    [ no    no   no   no   no   no   all  all  no   no   no   no   no   ]  POST "/work/invitations";
    /// Withdrawing an invitation, or sending it again.
    InvitationTurn fresh Invitation [ no    no   no   no   no   no   own  all  no   no   no   no   no   ]  POST "/work/invitations/{id}/withdraw", POST "/work/invitations/{id}/resend";
    /// Organisations: where people work.
    Organisations  -     nothing    [ no    no   no   no   no   no   all  all  no   no   no   no   no   ]  GET "/work/organisations", POST "/work/organisations", GET "/api/v1/work/organisations", POST "/api/v1/work/organisations";
    /// Changing an organisation.
    Organisation   -     Organisation [ no  no   no   no   no   no   own  all  no   no   no   no   no   ]  POST "/work/organisations/{id}", POST "/api/v1/work/organisations/{id}";
    /// What waits for a second person.
    Proposals      -     nothing    [ no    all  no   no   no   no   no   all  no   no   no   no   no   ]  GET "/work/proposals";
    /// Proposing the admission of a member.
    AdmissionMake  fresh nothing    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/proposals/admission";
    /// Being the second person, or taking a proposal back.
    ProposalEnd    fresh Proposal   [ no    all  no   no   no   no   no   all  no   no   no   no   no   ]  POST "/work/proposals/{id}/confirm", POST "/work/proposals/{id}/withdraw";
    /// Colleagues who lost every way in.
    Recoveries     -     nothing    [ no    all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/work/recoveries";
    /// Vouching for a colleague; who is one is for the rules.
    RecoveryVouch  fresh Recovery   [ no    all  own  own  all  all  own  all  own  own  own  own  own  ]  POST "/work/recoveries/{id}/vouch", POST "/work/recoveries/{id}/refuse";

    // ---- Rounds -----------------------------------------------------------------------------------------------------
    /// All rounds.
    Rounds         -     nothing    [ no    all  all  all  all  all  no   no   no   no   no   no   no   ]  GET "/work/rounds", GET "/api/v1/work/rounds";
    /// Announcing a round.
    RoundAnnounce  -     nothing    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/rounds", POST "/api/v1/work/rounds";
    /// A round's members and goals: states, of other members nothing else.
    RoundSee       -     Round      [ no    all  all  all  all  all  no   no   no   no   no   no   no   ]  GET "/work/round/{id}", GET "/api/v1/work/rounds/{id}", GET "/api/v1/work/rounds/{id}/overdue";
    /// A round's next step.
    RoundStep      -     Round      [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/round/{id}/step", POST "/api/v1/work/rounds/{id}/step";
    /// Closing a round, which freezes what is known.
    RoundClose     fresh Round      [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/round/{id}/close";
    /// Moving a round's last day or its conference, for all to see.
    RoundMove      fresh Round      [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/round/{id}/move";
    /// The letters that were written for a round.
    RoundLetters   -     Round      [ no    all  no   no   no   all  no   no   no   no   no   no   no   ]  GET "/work/round/{id}/letters", GET "/api/v1/work/rounds/{id}/letters";
    /// The conference pack of a round: having it made, and taking it. Nothing stands in it that is not public.
    RoundPack      -     Round      [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  GET "/work/round/{id}/pack", POST "/work/round/{id}/pack", GET "/work/round/{id}/pack/{key}/{name}";
    /// A member's own two pages of it.
    ReportPack     -     Report     [ no    all  own  own  no   no   no   no   no   no   no   no   no   ]  GET "/work/report/{id}/pack", POST "/work/report/{id}/pack", GET "/work/report/{id}/pack/{key}/{name}";
    /// How the house's letters fare: counts and faults, no names.
    Mail           -     nothing    [ no    no   no   no   no   no   no   all  no   no   no   no   no   ]  GET "/work/mail", GET "/api/v1/work/mail";
    /// Trying again to send what failed.
    MailRetry      -     nothing    [ no    no   no   no   no   no   no   all  no   no   no   no   no   ]  POST "/work/mail/retry", POST "/api/v1/work/mail/retry";

    // ---- Reports ----------------------------------------------------------------------------------------------------
    /// Reports over rounds: the own member's; those of all for the secretariat and auditors.
    Reports        -     nothing    [ no    all  all  all  no   all  no   no   no   no   no   no   no   ]  GET "/work/reports", GET "/api/v1/work/reports";
    /// Reading a report: answers, what was ever typed, remarks, the workbook.
    ReportRead     -     Report     [ no    all  own  own  no   all  no   no   no   no   no   no   no   ]  GET "/work/report/{id}", GET "/work/report/{id}/history/{field}", GET "/work/report/{id}/versions", GET "/work/report/{id}/workbook", GET "/api/v1/work/reports/{id}", GET "/api/v1/work/reports/{id}/questions", GET "/api/v1/work/reports/{id}/history/{field}", GET "/api/v1/work/reports/{id}/workbook";
    /// Answering, by form and by workbook.
    ReportWrite    -     Report     [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}", POST "/work/report/{id}/workbook", POST "/work/report/{id}/apply", POST "/api/v1/work/reports/{id}/answers", POST "/api/v1/work/reports/{id}/workbook", POST "/api/v1/work/reports/{id}/workbook/apply";
    /// Remarks on a question: made, answered, settled.
    ReportRemark   -     Report     [ no    all  own  own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/remarks", POST "/api/v1/work/reports/{id}/remarks", POST "/api/v1/work/reports/{id}/remarks/{remark}/answer", POST "/api/v1/work/reports/{id}/remarks/{remark}/settle";
    /// Asking the authorities for their sign-offs.
    ReportAsk      -     Report     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/ask", POST "/api/v1/work/reports/{id}/ask";
    /// Signing off for an authority.
    ReportSign     fresh Report     [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/sign";
    /// The coordinator's approval.
    ReportApprove  fresh Report     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/approve";
    /// Submission by the minister's delegate.
    ReportSubmit   fresh Report     [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/submit";
    /// Sending a report back to draft, with a reason.
    ReportReturn   -     Report     [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/return", POST "/api/v1/work/reports/{id}/return";
    /// What the secretariat does with a submitted report: the check for completeness, the reviewers, the member's days to answer.
    ReportStep     -     Report     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/step", POST "/api/v1/work/reports/{id}/step";
    /// Saying that the member has nothing to answer to its reviews.
    ReportReply    -     Report     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/reply", POST "/api/v1/work/reports/{id}/reply";
    /// Publishing a report.
    ReportPublish  fresh Report     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/report/{id}/publish";

    // ---- Commitments ------------------------------------------------------------------------------------------------
    /// The commitments that somebody works on.
    Commitments    -     nothing    [ no    all  all  all  no   no   no   no   no   no   no   no   no   ]  GET "/work/commitments", GET "/api/v1/work/commitments";
    /// Beginning one.
    CommitmentBegin -    member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitments/{member}/new", POST "/work/commitments/{member}", POST "/api/v1/work/members/{member}/commitments";
    /// One of them. The secretariat sees it from its submission on.
    CommitmentSee  -     Commitment [ no    all  own  own  no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}", GET "/api/v1/work/commitments/{id}";
    /// Writing its terms.
    CommitmentEdit -     Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}/edit", POST "/work/commitment/{id}/edit", POST "/api/v1/work/commitments/{id}/terms";
    /// Asking for national clearance.
    CommitmentClear -    Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/clear", POST "/api/v1/work/commitments/{id}/clear";
    /// Sending it back from national clearance.
    CommitmentReturn -   Commitment [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/return", POST "/api/v1/work/commitments/{id}/return";
    /// Signing and submitting it.
    CommitmentSubmit fresh Commitment [ no  no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/submit";
    /// Screening it.
    CommitmentScreen -   Commitment [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/screen", POST "/api/v1/work/commitments/{id}/screen";
    /// Publishing it.
    CommitmentPublish fresh Commitment [ no all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/publish";
    /// Marking a milestone as done.
    CommitmentDone -     Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/done", POST "/api/v1/work/commitments/{id}/done";
    /// Preparing an amendment of what is public.
    CommitmentAmend -    Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}/amend", POST "/work/commitment/{id}/amend", POST "/api/v1/work/commitments/{id}/class", POST "/api/v1/work/commitments/{id}/amend";
    /// Preparing a withdrawal of what is public.
    CommitmentWithdraw - Commitment [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}/withdraw", POST "/work/commitment/{id}/withdraw", POST "/api/v1/work/commitments/{id}/withdraw";
    /// Preparing that another public commitment takes the place of this one.
    CommitmentReplace - Commitment [ no     no   own  no   no   no   no   no   no   no   no   no   no   ]  GET "/work/commitment/{id}/replace", POST "/work/commitment/{id}/replace", POST "/api/v1/work/commitments/{id}/replace";
    /// Signing a prepared change, which makes it public.
    CommitmentSign fresh Commitment [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/sign";
    /// Dropping a prepared change.
    CommitmentDrop -     Commitment [ no    no   own  own  no   no   no   no   no   no   no   no   no   ]  POST "/work/commitment/{id}/drop", POST "/api/v1/work/commitments/{id}/drop";

    // ---- Reviews and replies ----------------------------------------------------------------------------------------
    /// Reviews: those that somebody has to do with.
    Reviews        -     nothing    [ no    all  all  all  all  no   no   no   no   no   no   no   no   ]  GET "/work/reviews", GET "/api/v1/work/reviews", GET "/api/v1/work/unreviewed";
    /// Assigning a reviewer to a report.
    ReviewAssign   -     Report     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  GET "/work/reviews/assign/{id}", POST "/work/reviews/assign/{id}", GET "/api/v1/work/reports/{id}/reviewers", POST "/api/v1/work/reports/{id}/reviewers";
    /// One of them. The member sees it once it was sent.
    ReviewSee      -     Review     [ no    all  own  own  dealt no  no   no   no   no   no   no   no   ]  GET "/work/review/{id}", GET "/api/v1/work/reviews/{id}";
    /// Declaring conflicts of interest, or that there are none.
    ReviewDeclare  -     Review     [ no    no   no   no   dealt no  no   no   no   no   no   no   no   ]  POST "/work/review/{id}/declare", POST "/api/v1/work/reviews/{id}/declare";
    /// Letting a review go on in spite of a declared conflict.
    ReviewAllow    -     Review     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/allow", POST "/api/v1/work/reviews/{id}/allow";
    /// Releasing a reviewer.
    ReviewRelease  -     Review     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/release", POST "/api/v1/work/reviews/{id}/release";
    /// Writing down what was found.
    ReviewWrite    -     Review     [ no    no   no   no   dealt no  no   no   no   no   no   no   no   ]  POST "/work/review/{id}/write", POST "/api/v1/work/reviews/{id}/findings";
    /// Submitting a review, which sends it to the member.
    ReviewSubmit   fresh Review     [ no    no   no   no   dealt no  no   no   no   no   no   no   no   ]  POST "/work/review/{id}/submit";
    /// Writing the member's reply.
    ReplyWrite     -     Review     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/reply-draft", POST "/api/v1/work/reviews/{id}/reply-draft";
    /// Sending the member's reply.
    ReplySend      fresh Review     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/reply";
    /// Publishing review and reply side by side.
    ReviewPublish  fresh Review     [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/review/{id}/publish";

    // ---- Figures and their definitions ------------------------------------------------------------------------------
    /// Declared figures: the own member's; those of all for the secretariat and auditors.
    Figures        -     nothing    [ no    all  all  all  no   all  no   no   no   no   no   no   no   ]  GET "/work/figures", GET "/api/v1/work/figures";
    /// Beginning to declare an indicator's figures.
    FiguresBegin   -     member     [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/figures/{member}", POST "/api/v1/work/members/{member}/figures";
    /// A member's figures of an indicator. The secretariat sees them from their submission on; an auditor what is public of them.
    FiguresSee     -     Figures    [ no    all  own  own  no   all  no   no   no   no   no   no   no   ]  GET "/work/figure/{id}", GET "/api/v1/work/figures/{id}";
    /// Writing them.
    FiguresWrite   -     Figures    [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}", POST "/api/v1/work/figures/{id}/entries";
    /// Asking for the signature.
    FiguresAsk     -     Figures    [ no    no   own  no   no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}/ask", POST "/api/v1/work/figures/{id}/ask";
    /// Signing, which submits them.
    FiguresSign    fresh Figures    [ no    no   no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}/sign";
    /// Sending them back, with a reason.
    FiguresReturn  -     Figures    [ no    all  no   own  no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}/return", POST "/api/v1/work/figures/{id}/return";
    /// Publishing them, as far as small counts allow.
    FiguresPublish fresh Figures    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/figure/{id}/publish";
    /// Definitions of figures that are worked on.
    Definitions    -     nothing    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  GET "/work/definitions", GET "/api/v1/work/definitions";
    /// Beginning one, or the change of a public one.
    DefinitionBegin -    nothing    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/definitions", POST "/api/v1/work/definitions";
    /// One of them, and writing it.
    DefinitionWrite -    Indicator  [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  GET "/work/definition/{id}", POST "/work/definition/{id}", GET "/api/v1/work/definitions/{id}", POST "/api/v1/work/definitions/{id}/terms";
    /// Publishing what a colleague wrote.
    DefinitionPublish fresh Indicator [ no  all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/definition/{id}/publish";

    // ---- Known material: banks, what is asked of them, and the face that HMA's clients know ---------------------------
    /// Making the fingerprints of a file. Nothing of it is kept.
    HmaHash        reads nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   all  ]  GET "/hma/h/hash", POST "/hma/h/hash";
    /// Asking whether a fingerprint is near what is known. Which entries work for whom is for the rules.
    HmaLookup      reads nothing    [ no    no   no   no   no   no   no   no   all  all  all  all  all  ]  GET "/hma/m/raw_lookup", GET "/hma/m/lookup", POST "/hma/m/lookup", POST "/hma/m/compare", GET "/hma/m/index/status", POST "/api/v1/match", POST "/api/v1/match/stream";
    /// Banks and what they hold, and which kinds of fingerprints there are.
    HmaBanks       -     nothing    [ no    no   no   no   no   no   no   no   all  all  all  all  all  ]  GET "/hma/c/banks", GET "/hma/c/bank/{name}", GET "/hma/c/bank/{name}/content/{content}", GET "/hma/c/signal_type", GET "/hma/c/signal_type/index", GET "/hma/c/content_type";
    /// Opening, changing, closing a bank of one's organisation.
    HmaBankChange  -     nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   all  ]  POST "/hma/c/banks", PUT "/hma/c/bank/{name}", DELETE "/hma/c/bank/{name}", POST "/work/detection", POST "/work/detection/{bank}", POST "/work/detection/{bank}/close";
    /// Adding to a bank of one's organisation, and taking from it.
    HmaContent     -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   all  ]  POST "/hma/c/bank/{name}/content", POST "/hma/c/bank/{name}/signal", PUT "/hma/c/bank/{name}/content/{content}", DELETE "/hma/c/bank/{name}/content/{content}", POST "/work/detection/{bank}/lots", POST "/work/detection/{bank}/lots/{lot}/withdraw", POST "/api/v1/banks/{bank}/lots";
    /// Where lists come from: kinds of exchange, and those that are set up.
    HmaExchanges   -     nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   all  ]  GET "/hma/c/exchanges", GET "/hma/c/exchanges/apis", GET "/hma/c/exchanges/api/{api}", GET "/hma/c/exchanges/api/{api}/schema", GET "/hma/c/exchange/{name}", GET "/hma/c/exchange/{name}/status";
    /// Setting up an exchange, and taking it away.
    HmaExchangeChange -  nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   all  ]  POST "/hma/c/exchanges", POST "/hma/c/exchanges/api/{api}", PUT "/hma/c/exchange/{name}", DELETE "/hma/c/exchange/{name}";
    /// Taking lists over: what changed in a time, by the interface that NCMEC's clients know; or all that works, in one of the formats of lists.
    BankPull       -     nothing    [ no    no   no   no   no   no   no   no   all  all  all  no   all  ]  GET "/exchange/v2/entries", GET "/exchange/v2/status", GET "/exchange/v2/members", GET "/exchange/v2/feedback/{kind}/reasons", GET "/api/v1/banks/{bank}/entries";
    /// Saying what one holds of an entry that one took over, to its list's owner. Whether it is shared is for the rules.
    BankOpinion    -     nothing    [ no    no   no   no   no   no   no   no   all  all  all  no   all  ]  PUT "/exchange/v2/entries/{member}/{id}/{kind}/feedback";
    /// The room of banks: those that are shared with one's organisation, and their entries.
    DetectionRoom  -     nothing    [ no    no   no   no   no   no   no   no   all  all  all  all  all  ]  GET "/work/detection", GET "/work/detection/{bank}", GET "/work/detection/{bank}/entries/{entry}", GET "/api/v1/banks/{bank}/source", GET "/api/v1/banks/{bank}/opinions";
    /// Asking for another number of states that have to vouch, confirming that, dropping it. Who may which is for the rules.
    QuorumChange   fresh nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   no   ]  POST "/work/detection/quorum", POST "/work/detection/quorum/confirm", POST "/work/detection/quorum/drop";
    /// Saying where a list of one's organisation is fetched from, and that it is not any more: what comes from there is known material from then on.
    SourceChange   fresh nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   all  ]  POST "/work/detection/{bank}/source", POST "/work/detection/{bank}/source/remove";
    /// Having a list of one's organisation fetched now.
    SourceFetch    -     nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   all  ]  POST "/work/detection/{bank}/source/fetch";
    /// Telling the source of a list of one's organisation what one holds of an entry: in the organisation's name, outside of the alliance.
    SourceTell     fresh nothing    [ no    no   no   no   no   no   no   no   all  all  all  no   all  ]  POST "/work/detection/{bank}/entries/{entry}/tell";
    /// How much one's organisation stated to have examined, and by which keys.
    Volume         -     nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   all  ]  GET "/work/detection/volume";
    /// Naming the key by which one's organisation states that: whoever has it speaks for the organisation.
    VolumeKey      fresh nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   all  ]  POST "/work/detection/volume/keys";
    /// Handing in a statement. It becomes public at once.
    VolumeState    -     nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   all  ]  POST "/work/detection/volume";
    /// Trying what is near a fingerprint, and why it is found or not.
    DetectionTry   reads nothing    [ no    no   no   no   no   no   no   no   all  all  all  all  all  ]  POST "/work/detection/near";
    /// Vouching for an entry, and taking that back.
    EntryVouch     fresh nothing    [ no    no   no   no   no   no   no   no   all  all  all  no   no   ]  POST "/work/detection/{bank}/entries/{entry}/vouch", POST "/work/detection/{bank}/entries/{entry}/unvouch", POST "/work/detection/{bank}/lots/{lot}/vouch", POST "/work/detection/{bank}/lots/{lot}/unvouch";
    /// Contesting an entry, and taking that back.
    EntryContest   -     nothing    [ no    no   no   no   no   no   no   no   all  all  all  no   all  ]  POST "/work/detection/{bank}/entries/{entry}/contest", POST "/work/detection/{bank}/entries/{entry}/retract";
    /// Saying what was found about a contest; whose state has nothing to do with the entry is for the rules.
    EntryFind      fresh nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   no   ]  POST "/work/detection/{bank}/entries/{entry}/find";
    /// Letting an entry work again that found far more than usual.
    EntryLift      fresh nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   no   ]  POST "/work/detection/{bank}/entries/{entry}/lift";

    // ---- Takedown: what is reported, and what becomes of it ------------------------------------------------------------
    /// Reporting an address of material. Nobody is asked who they are, and nothing is kept of them.
    IntakeSend     -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/report", POST "/report";
    /// Asking what became of a report, by its receipt.
    IntakeLookUp   reads nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/report/receipt", POST "/report/receipt";
    /// Reporting in the name of one's organisation, by machine.
    IntakeMany     -     nothing    [ no    no   no   no   no   no   no   no   all  all  all  no   all  ]  POST "/api/v1/work/intake";
    /// What was reported to one's hotline and waits, most urgent first.
    TakedownRoom   -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  GET "/work/takedown", GET "/api/v1/work/takedown";
    /// Taking the most urgent one to look at.
    ItemNext       -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  POST "/work/takedown/next", POST "/api/v1/work/takedown/next";
    /// One address that was reported: all that is known of it but the address itself.
    ItemSee        -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  GET "/work/item/{id}", GET "/api/v1/work/items/{id}";
    /// Seeing the address, for a purpose that is remembered.
    ItemOpen       fresh Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/address";
    /// Saying whether it is still there.
    ItemLook       -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/look", POST "/api/v1/work/items/{id}/look";
    /// Assessing it.
    ItemAssess     -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/assess", POST "/api/v1/work/items/{id}/assess";
    /// Stopping everything about it for a time, and letting it go on.
    ItemFreeze     -     Item       [ no    no   no   no   no   no   no   no   no   own  no   no   no   ]  POST "/work/item/{id}/freeze", POST "/work/item/{id}/thaw", POST "/api/v1/work/items/{id}/freeze", POST "/api/v1/work/items/{id}/thaw";
    /// Saying that a life is at risk: the police are called.
    ItemEmergency  -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/emergency", POST "/api/v1/work/items/{id}/emergency";

    // ---- Takedown: what the police say before a notice leaves ----------------------------------------------------------
    /// What is about to be noticed in one's country, and what one's force holds.
    PoliceRoom     -     nothing    [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  GET "/work/police", GET "/api/v1/work/police";
    /// One address that was reported, as the police see it.
    PoliceSee      -     Item       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  GET "/work/police/{id}", GET "/api/v1/work/police/{id}";
    /// Seeing the address.
    PoliceOpen     fresh Item       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/police/{id}/address";
    /// Having nothing against a notice, or nothing if the provider preserves and is silent.
    PoliceAnswer   -     Item       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/police/{id}/answer", POST "/api/v1/work/police/{id}/answer";
    /// Holding an item, or whatever lies where it lies.
    HoldItem       fresh Item       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/police/{id}/hold";
    /// Holding whatever lies at a place that somebody names.
    HoldPlace      fresh nothing    [ no    no   no   no   no   no   no   no   no   no   all  all  no   ]  POST "/work/police/holds";
    /// One hold. Of which force is for the rules.
    HoldSee        -     Hold       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  GET "/work/hold/{id}", GET "/api/v1/work/holds/{id}";
    /// Setting a hold a later end, letting it go, taking it over.
    HoldChange     fresh Hold       [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/hold/{id}/extend", POST "/work/hold/{id}/release", POST "/work/hold/{id}/take";
    /// Saying that the clock is right, after it jumped.
    ClockConfirm   fresh nothing    [ no    no   no   no   no   no   no   all  no   no   no   all  no   ]  POST "/work/clock";
    /// How the clock goes by which holds end.
    ClockSee       -     nothing    [ no    no   no   no   no   no   no   all  no   no   no   all  no   ]  GET "/work/clock";

    // ---- Takedown: what a country allows, and what the silence of its police means --------------------------------------
    /// Whose tables there are: those of one's own member, by the view.
    RulesRoom      -     nothing    [ no    all  no   no   no   all  all  no   all  all  all  all  no   ]  GET "/work/takedown/rules";
    /// What a member allows in notice and takedown, what is proposed, and what stood before.
    RulesSee       -     member     [ no    all  no   no   no   all  own  no   own  own  own  own  no   ]  GET "/work/takedown/rules/{member}", GET "/api/v1/work/takedown/rules/{member}";
    /// Proposing another table. Nothing changes by it.
    RulesPropose   -     member     [ no    no   no   no   no   no   no   no   no   own  no   no   no   ]  POST "/work/takedown/rules/{member}", POST "/api/v1/work/takedown/rules/{member}";
    /// Confirming what another proposed: from then on notices leave by it. That it is a second person is for the rules.
    RulesConfirm   fresh member     [ no    no   no   no   no   no   own  no   no   own  no   no   no   ]  POST "/work/takedown/rules/{member}/confirm";
    /// Dropping what is proposed.
    RulesDrop      -     member     [ no    no   no   no   no   no   own  no   no   own  no   no   no   ]  POST "/work/takedown/rules/{member}/drop", POST "/api/v1/work/takedown/rules/{member}/drop";
    /// What the silence of a member's police means, to the police and to those who are told of holds in any case: whoever else knew the minutes could tell by a clock what is held.
    PoliceTableSee -     member     [ no    no   no   no   no   no   no   no   no   own  own  own  no   ]  GET "/work/police-table/{member}", GET "/api/v1/work/police-table/{member}";
    /// Proposing another table of the police.
    PoliceTablePropose - member     [ no    no   no   no   no   no   no   no   no   no   own  no   no   ]  POST "/work/police-table/{member}", POST "/api/v1/work/police-table/{member}";
    /// Signing it as the second officer of the force.
    PoliceTableSign fresh member    [ no    no   no   no   no   no   no   no   no   no   no   own  no   ]  POST "/work/police-table/{member}/sign";
    /// Dropping what is proposed.
    PoliceTableDrop -    member     [ no    no   no   no   no   no   no   no   no   no   own  own  no   ]  POST "/work/police-table/{member}/drop", POST "/api/v1/work/police-table/{member}/drop";

    // ---- Takedown: notices, and what comes of them ---------------------------------------------------------------------
    /// Notices that one's hotline has sent, and how far each is.
    NoticesSent    -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  GET "/work/takedown/notices", GET "/api/v1/work/takedown/notices";
    /// Confirming that somebody is told of a notice that nothing came of, where a lead has to.
    NoticeConfirm  fresh Notice     [ no    no   no   no   no   no   no   no   no   own  no   no   no   ]  POST "/work/takedown/notices/{id}/confirm";
    /// Whom one's hotline sends notices to, and how they are reached.
    Providers      -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  GET "/work/providers", GET "/api/v1/work/providers";
    /// Naming a provider, or changing how one is reached: notices go there from then on.
    ProviderChange fresh nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   no   ]  POST "/work/providers", POST "/work/providers/{provider}";
    /// The notices that one's organisation was sent. Whose they are is for the rules.
    NoticeRoom     -     nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  GET "/work/notices", GET "/work/notices/{notice}", GET "/api/v1/work/notices";
    /// Seeing what a notice names.
    NoticeOpen     fresh nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  POST "/work/notices/{notice}/address";
    /// Taking a notice over by machine, with what it names.
    NoticeFetch    -     nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  POST "/api/v1/work/notices/{notice}/fetch";
    /// Answering a notice.
    NoticeAnswer   -     nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  POST "/work/notices/{notice}/answer", POST "/api/v1/work/notices/{notice}/answer";
    /// Reporting what a notice names to NCMEC's `CyberTipline`, in one's own organisation's name.
    NoticeTip      -     nothing    [ no    no   no   no   no   no   no   no   no   no   no   no   all  ]  POST "/work/notices/{notice}/cybertipline", POST "/api/v1/work/notices/{notice}/cybertipline";
    /// Handing an item over to the hotline of the country that hosts it. It leaves by the word of the police.
    HandOverAsk    -     Item       [ no    no   no   no   no   no   no   no   own  own  no   no   no   ]  POST "/work/item/{id}/hand-over", POST "/api/v1/work/items/{id}/hand-over";
    /// What one's hotline handed over to others, and what others handed over to it. Whose it is is for the rules.
    HandedRoom     -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  GET "/work/takedown/handed", GET "/work/takedown/handed/{handed}", GET "/api/v1/work/takedown/handed", GET "/api/v1/work/takedown/handed/{handed}";
    /// Taking back what was handed over, and answering what others handed over.
    HandedStep     -     nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  POST "/work/takedown/handed/{handed}/step", POST "/api/v1/work/takedown/handed/{handed}/step";
    /// Taking the file by which an item is handed over: it says where the material is.
    HandedFile     fresh nothing    [ no    no   no   no   no   no   no   no   all  all  no   no   no   ]  POST "/work/takedown/handed/{handed}/file";
    /// Answering a notice by the link in its mail, once.
    NoticeLink     -     nothing    [ all   all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/notice/{secret}", POST "/notice/{secret}";

    // ---- Takedown: figures ---------------------------------------------------------------------------------------------
    /// The figures of one's hotline, how long each provider takes, and what waits for a second person.
    TakedownFigures - nothing         [ no    no   all  no   no   no   no   no   no   all  no   no   no   ]  GET "/work/takedown/figures";
    /// Making the figures of a period, which a second person releases.
    TakedownFiguresMake fresh nothing    [ no    no   no   no   no   no   no   no   no   all  no   no   no   ]  POST "/work/takedown/figures";
    /// Releasing the figures that a colleague made: they are signed and public.
    TakedownFiguresRelease fresh TakedownFigures [ no no own  no   no   no   no   no   no   own  no   no   no   ]  POST "/work/takedown/figures/{id}/release";

    // ---- The journal ------------------------------------------------------------------------------------------------
    /// What was done in one's own name, and what one typed.
    JournalMine    -     me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  GET "/work/journal/mine", GET "/api/v1/work/journal/mine";
    /// The whole journal: who did what, and who saw what.
    Journal        -     nothing    [ no    no   no   no   no   all  no   no   no   no   no   no   no   ]  GET "/work/journal", GET "/work/journal/entry/{seq}", GET "/api/v1/work/journal", GET "/api/v1/work/journal/entries/{seq}";
    /// What was done to the accounts of a member's people, and nothing of what they wrote.
    JournalPeople  -     member     [ no    no   no   no   no   all  own  no   no   no   no   no   no   ]  GET "/work/journal/people/{member}", GET "/api/v1/work/members/{member}/journal";
    /// Both logs with their checkpoints and keys, to be verified elsewhere.
    JournalBundle  fresh nothing    [ no    no   no   no   no   all  no   no   no   no   no   no   no   ]  GET "/work/journal/bundle";

    // ---- End of the table --------------------------------------------------------------------------------------------
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_route_stands_in_one_row() {
        let mut seen = BTreeSet::new();
        for row in ACTS {
            for route in row.routes {
                assert!(seen.insert(*route), "{} {} stands in two rows", route.0, route.1);
                assert!(matches!(route.0, "GET" | "POST" | "PUT" | "DELETE"), "{} is no method here", route.0);
            }
        }
    }

    #[test]
    fn what_is_only_sent_to_has_a_page_above() {
        assert_eq!(page_above("/work/account/passkey/x/remove"), "/work/account");
        assert_eq!(page_above("/work/tokens"), "/work/tokens");
        assert_eq!(page_above("/work/people/a1/grant"), "/work/people/a1");
        assert_eq!(page_above("/nowhere"), "/work");
    }

    #[test]
    fn an_address_names_what_its_act_is_done_to() {
        for row in ACTS {
            for (method, path) in row.routes {
                let name = match row.object {
                    Object::Paper(_) => "{id}",
                    Object::Member => "{member}",
                    Object::Nothing | Object::Me => continue,
                };
                assert!(path.contains(name), "{method} {path}: {} is done to what {name} names", row.name);
            }
        }
    }

    /// Each of these was looked at: no handler of theirs writes, but for what a reading leaves anyway (the journal, counts). Whoever
    /// marks another adds it here.
    #[test]
    fn what_is_marked_as_reading_is_known_by_name_and_asked_by_a_body() {
        let marked: Vec<&Row> = ACTS.iter().filter(|row| row.reads).collect();
        let names: Vec<&str> = marked.iter().map(|row| row.name).collect();
        assert_eq!(names, ["HmaHash", "HmaLookup", "DetectionTry", "IntakeLookUp"]);
        for row in marked {
            assert!(row.routes.iter().any(|(method, _)| *method == "POST"), "{}: a GET reads without a mark", row.name);
            assert!(row.routes.iter().all(|(method, _)| matches!(*method, "GET" | "POST")), "{}", row.name);
            assert_eq!(row.fresh, Fresh::No, "{}: machines never do what asks for a fresh proof", row.name);
        }
    }

    #[test]
    fn roles_reach_what_there_is_to_reach() {
        for row in ACTS {
            for (role, reach) in ROLES.iter().zip(&row.reach[1..]) {
                let fits = match reach {
                    Reach::No | Reach::All => true,
                    Reach::Own => role.needs_member() && !matches!(row.object, Object::Nothing | Object::Me),
                    Reach::Far | Reach::Dealt => {
                        *role == Role::Reviewer && !matches!(row.object, Object::Nothing | Object::Me)
                    }
                    Reach::Mine => !matches!(row.object, Object::Nothing | Object::Member),
                };
                assert!(fits, "{}: {role} cannot reach {reach:?} there", row.name);
            }
        }
    }

    #[test]
    fn who_looks_after_people_or_machines_sees_no_data() {
        let data = [
            PaperKind::Report,
            PaperKind::Remark,
            PaperKind::Commitment,
            PaperKind::Review,
            PaperKind::Reply,
            PaperKind::Figures,
        ];
        let of_banks = ["Hma", "Bank", "Detection", "Entry", "Quorum", "Source", "Volume"];
        let is_data = |r: &&Row| {
            matches!(r.object, Object::Paper(kind) if data.contains(&kind))
                || of_banks.iter().any(|b| r.name.starts_with(b))
        };
        for row in ACTS.iter().filter(is_data) {
            for role in ROLES.iter().filter(|r| r.is_admin()) {
                assert_eq!(reach(&row.reach, Some(*role)), Reach::No, "{}: {role}", row.name);
            }
        }
    }
}
