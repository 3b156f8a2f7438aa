//! Who may do what: everybody's own: the first page, signing in, proving again who one is.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

    /// The first page of whoever signed in.
    Desk           -     me         [ no    mine mine mine mine mine mine mine mine mine mine mine mine ]  GET "/work", GET "/api/v1/work/me", GET "/api/v1/work/waiting";

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
}
