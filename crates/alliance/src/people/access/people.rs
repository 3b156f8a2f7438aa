//! Who may do what: accounts, invitations, tokens, and acts that two persons agree on.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};
use crate::register::PaperKind;

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

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
    /// Recording, for a second person to confirm, that a round has decided whether the credibility facts of its members are public.
    FactsDecide    fresh nothing    [ no    all  no   no   no   no   no   no   no   no   no   no   no   ]  POST "/work/proposals/facts";
    /// Being the second person, or taking a proposal back.
    ProposalEnd    fresh Proposal   [ no    all  no   no   no   no   no   all  no   no   no   no   no   ]  POST "/work/proposals/{id}/confirm", POST "/work/proposals/{id}/withdraw";
    /// Colleagues who lost every way in.
    Recoveries     -     nothing    [ no    all  all  all  all  all  all  all  all  all  all  all  all  ]  GET "/work/recoveries";
    /// Vouching for a colleague; who is one is for the rules.
    RecoveryVouch  fresh Recovery   [ no    all  own  own  all  all  own  all  own  own  own  own  own  ]  POST "/work/recoveries/{id}/vouch", POST "/work/recoveries/{id}/refuse";
}
