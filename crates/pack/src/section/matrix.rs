//! The round at a glance: a row for each member, with what became of its report, and a cell for each of the seven goals. By name:
//! nobody is ranked. It says what is public; how far a report is that has not come in is nobody's but its member's.

use desk::queries::Parameter::{Goal, Member, Round};
use pages::mark::Mark;
use pages::page::{GOALS, front};

use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs::{self, Run, Runs};

const MEMBER: u8 = 48;
const REPORT: u8 = 36;
const GOAL: u8 = 16;

/// The section.
pub(crate) async fn section(ground: &Ground, round: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let told = &ground.round;
    let lead = if told.asked.is_empty() {
        runs::plain(c.m("round-public-before"))
    } else {
        let of = async |query| c.ask(query, &[(Round, round)]).await;
        let (came, asked) = (of("members-reported").await?, of("members-asked").await?);
        let late = of("members-late").await?;
        let args = [("came", came.arg()), ("asked", asked.arg()), ("late", late.arg())];
        let mut said = runs::of(ground, &c.html("round-public-lead", &args));
        if late.number() > 0 {
            // The sentence may say a small number in words: here it stands in digits, with its query.
            said.extend(runs::plain(" "));
            said.push(Run { mark: Some(Mark::Late.word().to_owned()), ..Run::default() });
            said.extend(runs::of(ground, &late.link));
        }
        said
    };
    let mut strongest = Vec::new();
    for (goal, _) in GOALS {
        strongest.push((goal, front::strongest(c, &[(Goal, goal)]).await?));
    }
    let widths: Vec<u8> = [MEMBER, REPORT].into_iter().chain([GOAL; 7]).collect();
    let numeric = vec![false; widths.len()];
    let mut head: Vec<Runs> = [c.m("column-member"), c.m("pack-column-days-late")].map(runs::plain).to_vec();
    head.extend(GOALS.iter().map(|(goal, _)| runs::plain(*goal)));
    let mut blocks = vec![
        Block::Prose { runs: lead, lead: true },
        Block::Prose { runs: legend(ground), lead: false },
        Block::Head { cells: head, widths: widths.clone(), numeric: numeric.clone() },
    ];
    for (code, name) in c.members() {
        let (report, mut notes) = report(ground, round, code).await?;
        let mut cells = vec![runs::plain(name), report];
        let mut counted = Vec::new();
        for (goal, known) in &strongest {
            let statements = c.ask("statements", &[(Goal, *goal), (Member, code)]).await?;
            let mark = known.mark(code).word().to_owned();
            let mut cell = vec![Run { mark: Some(mark), ..Run::default() }];
            if statements.number() > 0 {
                counted.push(*goal);
                cell.extend(runs::of(ground, &statements.link));
            }
            cells.push(cell);
        }
        notes.extend(match counted.as_slice() {
            [] => None,
            [one] => Some(format!("statements?goal={one}&member={code}")),
            several => Some(format!("statements?goal={{{}}}&member={code}", several.join(","))),
        });
        let (widths, numeric) = (widths.clone(), numeric.clone());
        blocks.push(Block::Row { cells, widths, numeric, notes: Some(notes) });
    }
    Ok(Section { id: "matrix", title: c.m("pack-matrix"), blocks, page: true, ..Section::default() })
}

/// What became of a member's report, with the query of its days where it came late.
async fn report(ground: &Ground, round: &str, code: &str) -> Result<(Runs, Vec<String>), PackError> {
    let c = &ground.c;
    let told = &ground.round;
    let word = |mark: Mark| runs::mark(mark, c.of("mark", mark.word()));
    if !told.asked.iter().any(|asked| asked == code) {
        // A round of before says nothing of anybody's report.
        let mark = if told.asked.is_empty() { Mark::NothingKnown } else { Mark::NotApplicable };
        return Ok((word(mark), Vec::new()));
    }
    let Some(report) = told.submitted.get(code) else { return Ok((word(Mark::NotIn), Vec::new())) };
    if report.days_late == 0 {
        return Ok((word(Mark::InTime), Vec::new()));
    }
    let days = c.ask("days-late", &[(Round, round), (Member, code)]).await?;
    let mut said = vec![Run { mark: Some(Mark::Late.word().to_owned()), ..Run::default() }];
    said.extend(runs::of(ground, &days.link));
    Ok((said, vec![format!("days-late?member={code}&round={round}")]))
}

/// What the marks of the cells mean.
fn legend(ground: &Ground) -> Runs {
    let c = &ground.c;
    let mut said = runs::soft(format!("{} ", c.m("pack-matrix-text")));
    let marks = [Mark::OfficialForm, Mark::GovernmentStatement, Mark::PublicSource, Mark::NothingKnown];
    for mark in marks {
        said.extend(runs::mark(mark, c.of("mark", mark.word())));
        said.extend(runs::plain("  "));
    }
    let goals: Vec<String> = GOALS.iter().map(|(goal, _)| format!("{goal} {}", c.of("goal-title", goal))).collect();
    said.extend(runs::soft(goals.join(" \u{b7} ")));
    said
}
