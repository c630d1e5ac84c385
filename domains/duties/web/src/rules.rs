//! What the profile says otherwise than what holds, with the dates that move; taking it in is an act.

use duties::command::{Difference, KEEP, TakeRules, differences};
use duties::dates::days_before;
use duties::duty::Content;
use kernel::{Lang, Resource, Text};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit};

use crate::at::At;
use crate::desk::Desk;
use crate::show::DayShow;
use crate::words::sentence;

/// Days ahead that are compared.
const AHEAD: i64 = 730;

/// A duty that is new, says something else, or is no longer there.
#[derive(Debug, Serialize)]
struct DifferShow {
    code: String,
    names: Text,
    /// `new`, `changed`, `gone`.
    what: &'static str,
    before: Option<String>,
    after: Option<String>,
    /// Days of the next two years that are no longer named.
    lost: Vec<DayShow>,
    /// Days that are newly named.
    gained: Vec<DayShow>,
    /// Who answers for it and who contributes, where that changes.
    functions: Option<(Text, Text)>,
}

#[derive(Debug, Serialize)]
pub(crate) struct RulesPage {
    profile: String,
    hash: String,
    differ: Vec<DifferShow>,
    form: Typed,
}

impl Page for RulesPage {
    const TEMPLATE: &'static str = "duties/rules.html";
    const ROOM: &'static str = "duties";
    fn samples() -> Vec<Self> {
        let differ = |what: &'static str| DifferShow {
            code: "report.yearly".into(),
            names: Text::both("Rapport <b>", "Verslag"),
            what,
            before: (what != "new").then(|| "Chaque année".into()),
            after: (what != "gone").then(|| "Tous les 3 mois".into()),
            lost: if what == "new" { Vec::new() } else { vec![DayShow::sample()] },
            gained: if what == "gone" { Vec::new() } else { vec![DayShow::sample()] },
            functions: (what == "changed")
                .then(|| (Text::both("Analyste", "Analist"), Text::both("Chef <b>", "Hoofd"))),
        };
        let mut wrong = Typed::default();
        wrong.put_error(None, "…".into());
        let page = |differ, form| Self { profile: "town".into(), hash: "ab12".into(), differ, form };
        vec![
            page(Vec::new(), Typed::default()),
            page(["new", "changed", "gone"].map(differ).into(), Typed::default()),
            page(vec![differ("changed")], wrong),
        ]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, KEEP, &Resource::service())?;
    shell.draw(&reader, &page(&at, Typed::default())?).answer()
}

fn page(at: &At<'_>, form: Typed) -> Result<RulesPage, Fault> {
    let facts = at.desk.facts();
    let all = at.shell.live().read(|read| Ok::<_, Fault>(differences(read, &facts)?))?;
    let (profile, hash) = facts.profile.clone();
    Ok(RulesPage { profile, hash, differ: all.iter().filter_map(|d| differ(at, d)).collect(), form })
}

fn differ(at: &At<'_>, of: &Difference) -> Option<DifferShow> {
    let (desk, facts) = (at.desk, at.desk.facts());
    let (lang, texts) = (at.reader.lang, at.shell.texts());
    let today = at.today();
    let days = |content: Option<&Content>| {
        let until = days_before(today, -AHEAD);
        content.map(|c| c.between(&facts.holidays, today, until)).unwrap_or_default()
    };
    let (before, after) = (days(of.before.as_ref()), days(of.after.as_ref()));
    let only = |these: &[duties::dates::Due], those: &[duties::dates::Due]| -> Vec<DayShow> {
        let rest = these.iter().filter(|due| those.iter().all(|other| other.day != due.day));
        rest.map(|due| DayShow::of(due.day, desk)).collect()
    };
    let said = |content: &Content| sentence(content, lang, texts);
    let whom = |c: &Content| concerned(desk, c);
    let functions =
        of.before.as_ref().zip(of.after.as_ref()).filter(|(b, a)| {
            (&b.function, &b.each, &b.contributes) != (&a.function, &a.each, &a.contributes)
        });
    Some(DifferShow {
        code: of.code.clone(),
        names: of.after.as_ref().or(of.before.as_ref())?.names.clone(),
        what: match (&of.before, &of.after) {
            (None, _) => "new",
            (_, None) => "gone",
            _ => "changed",
        },
        before: of.before.as_ref().map(said),
        after: of.after.as_ref().map(said),
        lost: only(&before, &after),
        gained: only(&after, &before),
        functions: functions.map(|(b, a)| (whom(b), whom(a))),
    })
}

/// Who answers for a duty, here and in each organisation that owes it, then who contributes to it.
fn concerned(desk: &Desk, content: &Content) -> Text {
    let names = desk.names();
    let all: Vec<Text> = std::iter::once(&content.function)
        .chain(content.each.as_ref().map(|each| &each.function))
        .chain(&content.contributes)
        .map(|code| names.function(code))
        .collect();
    let joined = |lang| all.iter().map(|t| t.show(lang)).collect::<Vec<_>>().join(", ");
    Text::three(joined(Lang::Fr), joined(Lang::Nl), joined(Lang::En))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TakeForm {
    hash: String,
}

pub(crate) async fn take(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, TakeForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.permit(&who, KEEP, &Resource::service())?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        at.ask(&who, &form.meta, TakeRules { hash: value.hash.clone() }).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &at.done("duties-done-taken", "duties", receipt))),
        Err(fault) => shell.refill(&reader, fault, form.typed, |typed| page(&at, typed)),
    }
}
