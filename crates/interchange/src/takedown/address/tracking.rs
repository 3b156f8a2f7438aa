//! Query parameters that say who came from where and never what is shown. Each row has the page on which its maker says so, or
//! the list in which many have looked at it.
//!
//! A row that names content would join two things into one, and the second would never be looked at: where in doubt a parameter
//! stays. So `ref`, `source`, `id`, `tag`, `s` and `t` stay wherever they are not known to be the site's own marks.

use super::Host;

/// One rule: whatever is named so, there, is taken away.
#[derive(Clone, Copy, Debug)]
pub struct Tracking {
    /// What it is called. Letters of either case are the same.
    pub named: Named,
    /// Where the rule holds.
    pub at: Site,
    /// Who says that it only tracks.
    pub source: &'static str,
}

/// The name of a parameter.
#[derive(Clone, Copy, Debug)]
pub enum Named {
    /// This name.
    Is(&'static str),
    /// Every name that begins so.
    Begins(&'static str),
    /// This name, where its value is that many hex digits and nothing else.
    Hex(&'static str, usize),
}

/// Where a rule holds.
#[derive(Clone, Copy, Debug)]
pub enum Site {
    /// At every host.
    Any,
    /// At these domains and below them.
    Domains(&'static [&'static str]),
    /// At every host, where the path ends in one of these.
    Pages(&'static [&'static str]),
}

use Named::{Begins, Hex, Is};
use Site::{Any, Domains, Pages};

const fn row(named: Named, at: Site, source: &'static str) -> Tracking {
    Tracking { named, at, source }
}

const GA: &str = "support.google.com/analytics/answer/10917952 (URL builders)";
const GADS: &str = "Google Ads Help: auto-tagging and click identifiers";
const HUBSPOT: &str = "knowledge.hubspot.com/ads/ad-tracking-in-hubspot, by AdguardTeam/AdguardFilters";
const ADGUARD: &str = "AdguardTeam/AdguardFilters, TrackParamFilter/sections/general_url.txt";
const CLEARURLS: &str = "ClearURLs/Rules, data.min.json";
const BRAVE: &str = "brave/adblock-lists, brave-lists/clean-urls.json";
const REGISTRY: &str = "mpchadwick/tracking-query-params-registry";
const FACEBOOK: &[&str] = &["facebook.com", "messenger.com"];
const INSTAGRAM: &[&str] = &["instagram.com", "threads.net", "threads.com"];
const TWITTER: &[&str] = &["twitter.com", "x.com"];
const YOUTUBE: &[&str] = &["youtube.com", "youtu.be", "youtube-nocookie.com"];
const PHPBB: &[&str] = &["/viewtopic.php", "/viewforum.php", "/memberlist.php", "/download/file.php", "/ucp.php"];

/// The rules, by who puts the parameter there.
pub const TRACKING: &[Tracking] = &[
    // Campaigns
    row(Begins("utm_"), Any, GA),
    row(Is("itm_source"), Any, "parse.ly/help/kb/campaign-tracking-guide, by AdguardTeam/AdguardFilters"),
    row(Is("itm_medium"), Any, "parse.ly/help/kb/campaign-tracking-guide, by AdguardTeam/AdguardFilters"),
    row(Is("itm_campaign"), Any, "parse.ly/help/kb/campaign-tracking-guide, by AdguardTeam/AdguardFilters"),
    row(Is("itm_content"), Any, "parse.ly/help/kb/campaign-tracking-guide, by AdguardTeam/AdguardFilters"),
    row(Is("itm_term"), Any, "parse.ly/help/kb/campaign-tracking-guide, by AdguardTeam/AdguardFilters"),
    row(Is("mtm_campaign"), Any, BRAVE),
    row(Is("mtm_cid"), Any, BRAVE),
    row(Is("mtm_content"), Any, BRAVE),
    row(Is("mtm_group"), Any, BRAVE),
    row(Is("mtm_keyword"), Any, BRAVE),
    row(Is("mtm_kwd"), Any, BRAVE),
    row(Is("mtm_medium"), Any, BRAVE),
    row(Is("mtm_placement"), Any, BRAVE),
    row(Is("mtm_source"), Any, BRAVE),
    row(Is("pk_campaign"), Any, BRAVE),
    row(Is("pk_kwd"), Any, BRAVE),
    row(Is("pk_keyword"), Any, BRAVE),
    row(Is("pk_source"), Any, BRAVE),
    row(Is("pk_medium"), Any, BRAVE),
    row(Is("pk_content"), Any, BRAVE),
    row(Is("pk_cid"), Any, BRAVE),
    row(Is("pk_vid"), Any, ADGUARD),
    row(Is("piwik_campaign"), Any, BRAVE),
    row(Is("piwik_kwd"), Any, BRAVE),
    row(Is("piwik_keyword"), Any, REGISTRY),
    row(Is("wt_mc"), Any, "documentation.mapp.com/latest/en/url-campaign-mapper-19109338.html"),
    row(Is("xtor"), Any, "developers.atinternet-solutions.com, marketing campaigns"),
    row(Begins("cm_mmc"), Any, "help.hcltechsw.com/commerce/8.0.0/coremetrics/refs/rmtusecmpcore.html"),
    row(Is("s_kwcid"), Any, REGISTRY),
    row(Is("ef_id"), Any, REGISTRY),
    row(Is("hmb_campaign"), Any, CLEARURLS),
    row(Is("hmb_medium"), Any, CLEARURLS),
    row(Is("hmb_source"), Any, CLEARURLS),
    row(Is("dpg_source"), Any, ADGUARD),
    row(Is("dpg_campaign"), Any, ADGUARD),
    row(Is("dpg_medium"), Any, ADGUARD),
    row(Is("dpg_content"), Any, ADGUARD),
    // Clicks on advertisements
    row(Is("gclid"), Any, GADS),
    row(Is("gclsrc"), Any, GADS),
    row(Is("dclid"), Any, "developers.google.com/analytics/devguides/collection/protocol/v1/parameters"),
    row(Is("gbraid"), Any, GADS),
    row(Is("wbraid"), Any, GADS),
    row(Is("gad_source"), Any, GADS),
    row(Is("gad_campaignid"), Any, GADS),
    row(Is("srsltid"), Any, BRAVE),
    row(Is("_ga"), Any, "support.google.com/analytics/answer/10071811 (cross-domain measurement)"),
    row(Is("_gl"), Any, "support.google.com/analytics/answer/10071811 (cross-domain measurement)"),
    row(Is("fbclid"), Any, "developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc"),
    row(Is("fb_action_ids"), Any, ADGUARD),
    row(Is("fb_action_types"), Any, ADGUARD),
    row(Is("fb_ref"), Any, ADGUARD),
    row(Is("fb_source"), Any, ADGUARD),
    row(Is("action_object_map"), Any, ADGUARD),
    row(Is("action_type_map"), Any, ADGUARD),
    row(Is("action_ref_map"), Any, ADGUARD),
    row(Is("msclkid"), Any, "help.ads.microsoft.com/apex/index/3/en/60000"),
    row(Is("twclid"), Any, ADGUARD),
    row(Is("__twitter_impression"), Any, CLEARURLS),
    row(Is("ttclid"), Any, "ads.tiktok.com/help/article/tiktok-click-id"),
    row(Is("li_fat_id"), Any, "LinkedIn Marketing Solutions: first-party ad tracking id, li_fat_id"),
    row(Is("epik"), Any, REGISTRY),
    row(Is("ScCid"), Any, "Snapchat Business Help: Snap click id, ScCid"),
    row(Is("rdt_cid"), Any, "Reddit for Business: click id, rdt_cid"),
    row(Is("yclid"), Any, ADGUARD),
    row(Is("ysclid"), Any, ADGUARD),
    row(Is("_openstat"), Any, CLEARURLS),
    row(Is("irclickid"), Any, ADGUARD),
    row(Is("irgwc"), Any, ADGUARD),
    row(Is("tduid"), Any, ADGUARD),
    row(Is("sscid"), Any, ADGUARD),
    row(Is("awc"), Any, ADGUARD),
    row(Is("wickedid"), Any, ADGUARD),
    row(Is("rb_clickid"), Any, ADGUARD),
    row(Is("admitad_uid"), Any, ADGUARD),
    row(Is("rtkcid"), Any, ADGUARD),
    row(Is("_branch_match_id"), Any, BRAVE),
    row(Is("_branch_referrer"), Any, BRAVE),
    row(Is("adjust_adgroup"), Any, ADGUARD),
    row(Is("adjust_campaign"), Any, ADGUARD),
    row(Is("adjust_creative"), Any, ADGUARD),
    row(Is("adjust_referrer"), Any, ADGUARD),
    row(Is("adjust_tracker"), Any, ADGUARD),
    row(Is("adjust_tracker_limit"), Any, ADGUARD),
    row(Is("gps_adid"), Any, ADGUARD),
    row(Is("guccounter"), Any, ADGUARD),
    row(Is("guce_referrer"), Any, ADGUARD),
    row(Is("guce_referrer_sig"), Any, ADGUARD),
    // Letters
    row(Is("mc_cid"), Any, BRAVE),
    row(Is("mc_eid"), Any, ADGUARD),
    row(Is("mc_tc"), Any, CLEARURLS),
    row(Is("mkt_tok"), Any, ADGUARD),
    row(Is("_hsenc"), Any, HUBSPOT),
    row(Is("_hsmi"), Any, HUBSPOT),
    row(Is("__hstc"), Any, HUBSPOT),
    row(Is("__hssc"), Any, HUBSPOT),
    row(Is("__hsfp"), Any, HUBSPOT),
    row(Is("hsCtaTracking"), Any, HUBSPOT),
    row(Is("hsa_acc"), Any, HUBSPOT),
    row(Is("hsa_ad"), Any, HUBSPOT),
    row(Is("hsa_cam"), Any, HUBSPOT),
    row(Is("hsa_grp"), Any, HUBSPOT),
    row(Is("hsa_kw"), Any, HUBSPOT),
    row(Is("hsa_la"), Any, HUBSPOT),
    row(Is("hsa_mt"), Any, HUBSPOT),
    row(Is("hsa_net"), Any, HUBSPOT),
    row(Is("hsa_ol"), Any, HUBSPOT),
    row(Is("hsa_src"), Any, HUBSPOT),
    row(Is("hsa_tgt"), Any, HUBSPOT),
    row(Is("hsa_ver"), Any, HUBSPOT),
    row(Is("vero_id"), Any, ADGUARD),
    row(Is("vero_conv"), Any, ADGUARD),
    row(Is("oly_anon_id"), Any, ADGUARD),
    row(Is("oly_enc_id"), Any, ADGUARD),
    row(Is("ml_subscriber"), Any, "github.com/brave/brave-browser/issues/17507"),
    row(Is("ml_subscriber_hash"), Any, "github.com/brave/brave-browser/issues/17507"),
    row(Is("bsft_aaid"), Any, ADGUARD),
    row(Is("bsft_clkid"), Any, ADGUARD),
    row(Is("bsft_eid"), Any, ADGUARD),
    row(Is("bsft_ek"), Any, ADGUARD),
    row(Is("bsft_mid"), Any, ADGUARD),
    row(Is("bsft_uid"), Any, ADGUARD),
    row(Is("_kx"), Any, ADGUARD),
    row(Is("mindbox-click-id"), Any, ADGUARD),
    row(Is("mindbox-message-key"), Any, ADGUARD),
    row(Is("elqTrackId"), Any, ADGUARD),
    row(Is("_cldee"), Any, ADGUARD),
    row(Is("dm_i"), Any, REGISTRY),
    // Sessions: whose visit, not of what
    row(Is("PHPSESSID"), Any, "php.net/manual, session.use_trans_sid"),
    row(Is("jsessionid"), Any, "Jakarta Servlet 6.0, section 7.1.3"),
    row(Hex("sid", 32), Pages(PHPBB), "phpBB, append_sid()"),
    // Sites with marks of their own
    row(Is("__tn__"), Domains(FACEBOOK), CLEARURLS),
    row(Begins("__cft__"), Domains(FACEBOOK), CLEARURLS),
    row(Begins("__xts__"), Domains(FACEBOOK), CLEARURLS),
    row(Is("mibextid"), Domains(FACEBOOK), CLEARURLS),
    row(Is("igshid"), Domains(INSTAGRAM), BRAVE),
    row(Is("igsh"), Domains(INSTAGRAM), BRAVE),
    row(Is("xmt"), Domains(INSTAGRAM), BRAVE),
    row(Is("ref_src"), Domains(TWITTER), CLEARURLS),
    row(Is("ref_url"), Domains(TWITTER), CLEARURLS),
    row(Is("s"), Domains(TWITTER), BRAVE),
    row(Is("t"), Domains(TWITTER), BRAVE),
    row(Is("cxt"), Domains(TWITTER), BRAVE),
    row(Is("si"), Domains(YOUTUBE), BRAVE),
    row(Is("pp"), Domains(YOUTUBE), BRAVE),
    row(Is("feature"), Domains(YOUTUBE), CLEARURLS),
    row(Is("_r"), Domains(&["tiktok.com"]), CLEARURLS),
    row(Is("_t"), Domains(&["tiktok.com"]), CLEARURLS),
    row(Is("share_id"), Domains(&["reddit.com"]), CLEARURLS),
    row(Is("rdt"), Domains(&["reddit.com"]), CLEARURLS),
    row(Is("correlation_id"), Domains(&["reddit.com"]), CLEARURLS),
    row(Is("ref_campaign"), Domains(&["reddit.com"]), CLEARURLS),
    row(Is("ref_source"), Domains(&["reddit.com"]), CLEARURLS),
    row(Is("trk"), Domains(&["linkedin.com"]), CLEARURLS),
    row(Is("lipi"), Domains(&["linkedin.com"]), CLEARURLS),
    row(Is("refId"), Domains(&["linkedin.com"]), CLEARURLS),
    row(Is("trackingId"), Domains(&["linkedin.com"]), CLEARURLS),
    row(Is("ved"), Domains(&["google.com"]), CLEARURLS),
    row(Is("ei"), Domains(&["google.com"]), CLEARURLS),
    row(Is("sxsrf"), Domains(&["google.com"]), CLEARURLS),
    row(Begins("gs_"), Domains(&["google.com"]), CLEARURLS),
];

impl Tracking {
    /// Whether it covers a parameter, as it stands in the normal form of an address of this host with this path.
    pub(super) fn covers(&self, name: &str, value: &str, host: &Host, path: &str) -> bool {
        let named = match self.named {
            Is(is) => name.eq_ignore_ascii_case(is),
            Begins(begin) => name.get(..begin.len()).is_some_and(|head| head.eq_ignore_ascii_case(begin)),
            Hex(is, digits) => {
                name.eq_ignore_ascii_case(is) && value.len() == digits && value.bytes().all(|b| b.is_ascii_hexdigit())
            }
        };
        named
            && match self.at {
                Any => true,
                Domains(domains) => domains.iter().any(|domain| host.is_within(domain)),
                Pages(pages) => pages.iter().any(|page| path.ends_with(page)),
            }
    }
}

/// A path without the session that Jakarta Servlet 6.0, section 7.1.3, puts at its end.
pub(super) fn without_session(path: String) -> String {
    without_end(path, ";jsessionid=", |value| !value.contains(['/', ';']))
}

/// A path without how a file is handed over, which is not what it is (RFC 1738, section 3.2.2).
pub(super) fn without_type(path: String) -> String {
    without_end(path, ";type=", |value| matches!(value, "a" | "i" | "d" | "A" | "I" | "D"))
}

/// What remains has to be a path that stays as it is: not one that ends in dots that lead elsewhere.
fn without_end(mut path: String, mark: &str, may_go: impl Fn(&str) -> bool) -> String {
    while let Some(at) = path.to_ascii_lowercase().rfind(mark) {
        let dots = matches!(path[..at].rsplit('/').next(), Some("." | ".."));
        if dots || !may_go(&path[at + mark.len()..]) {
            break;
        }
        path.truncate(at);
    }
    path
}
