//! Who may do what: known material: banks, what is asked of them, and the face that HMA's clients know.

use super::{Act, COLUMNS, Fresh, Object, Reach, Row};

//  act            mark  object      public secr coor sign revi audi madm oper anal lead poli pose prov    routes
#[rustfmt::skip]
acts! {

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
}
