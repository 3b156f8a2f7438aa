//! What the published figures of the ICSE database say of goal 1, from the starting data to the verdict.

use alliance::indicators::{Question, Series, Verdict, icse, judge};
use alliance::register::{Indicator, Kind, Observation};

fn read(file: &str, bytes: &[u8]) -> Vec<alliance::register::Record> {
    interchange::read(file, bytes).unwrap_or_else(|faults| panic!("{file}: {faults:?}"))
}

fn series(id: &str) -> Series {
    let indicators = read("indicators.json", include_bytes!("../../../data/indicators.json"));
    let one = indicators.iter().find(|r| r.id.as_str() == id).expect("an indicator");
    let indicator: Indicator = serde_json::from_value(one.body.clone()).expect("an indicator");
    let observations: Vec<Observation> = read("icse.csv", include_bytes!("../../../data/icse.csv"))
        .into_iter()
        .filter(|r| r.kind == Kind::Observation)
        .map(|r| serde_json::from_value(r.body).expect("an observation"))
        .collect();
    icse::series_of(id, &indicator, &observations).expect("a series")
}

fn working(verdict: &Verdict) -> Vec<String> {
    let line = |step: &alliance::indicators::Step| {
        let arguments: Vec<String> = step.arguments.iter().map(|(name, value)| format!("{name} {value}")).collect();
        format!("{} {:?}: {}", step.test, step.holds, arguments.join(", "))
    };
    verdict.working.iter().map(line).collect()
}

#[test]
fn the_stock_grew_by_a_tenth_a_year_and_so_did_the_flow_behind_it() {
    let series = series("icse_victims_stock");
    let years: Vec<i32> = series.points().iter().map(|p| p.period).collect();
    assert_eq!(years, [2010, 2011, 2014, 2016, 2017, 2022]);
    let rate = "10/100".parse().expect("a rate");
    let growth = judge(&Question::Growth { series: series.clone(), base: 2011, rate });
    let flow = judge(&Question::Flow { series, base: 2011, rate });
    for verdict in [&growth, &flow] {
        eprintln!("{} {} {}\n  {}", verdict.rule.name, verdict.word, verdict.reason, working(verdict).join("\n  "));
    }
    assert_eq!((growth.word.as_str(), growth.reason.as_str()), ("met", "growth-met-by-bound"));
    assert_eq!((flow.word.as_str(), flow.reason.as_str()), ("met", "flow-met-by-bound"));
}

#[test]
fn other_stocks_are_judged_as_honestly() {
    let rate = "10/100".parse().expect("a rate");
    for id in ["icse_countries_connected", "icse_offenders_identified", "icse_files_held"] {
        let series = series(id);
        let base = series.points().iter().find(|p| p.value().is_some()).expect("a figure").period;
        let verdict = judge(&Question::Growth { series, base, rate });
        eprintln!("{id} {} {}\n  {}", verdict.word, verdict.reason, working(&verdict).join("\n  "));
    }
}
