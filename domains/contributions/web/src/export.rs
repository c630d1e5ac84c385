//! The matrix as a file, and what partners answered to the questions of a campaign; in both languages at once.

use axum::response::Response;
use contributions::campaign::Answer as Stands;
use contributions::file;
use contributions::read::{self, SheetFilter};
use exchange::table;
use kernel::{Lang, Resource, Text};
use web::{Answer, Fault, Query, Shell, Visit, Who, blocking};

use crate::at::At;
use crate::campaign;
use crate::desk::Desk;
use crate::files::{XLSX, attached};
use crate::matrix::{Asked, Matrix};

pub(crate) async fn csv(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let (name, heads, rows) = whole(&visit, &asked)?;
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let bytes = table::write(&heads, &rows);
    Ok::<Response, Fault>(attached("text/csv; charset=utf-8", "attachment", &format!("{name}.csv"), bytes))
}

pub(crate) async fn xlsx(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let (name, heads, rows) = whole(&visit, &asked)?;
    let bytes = blocking(|| file::table("Couverture-Dekking", &heads, &rows, 3)).map_err(Fault::internal)?;
    Ok(attached(XLSX, "attachment", &format!("{name}.xlsx"), bytes))
}

type Table = (String, Vec<String>, Vec<Vec<String>>);

fn whole(Visit { shell, desk, reader, who, .. }: &Visit<Desk, ()>, asked: &Asked) -> Result<Table, Fault> {
    let (shell, who): (&Shell, &Who) = (shell, who);
    let at = At { shell, desk, reader };
    shell.permit(who, "matter.read", &Resource::service())?;
    let mut matrix = shell.read(reader, |read| Matrix::load(&at, who, read, asked))?;
    matrix.narrow(&asked.only, &desk.lists().rule);
    let say = |key: &str| bilingual(shell, key);
    let fixed = [
        "contribution-measure",
        "contribution-text-fr",
        "contribution-text-nl",
        "contribution-partners",
        "contribution-areas",
        "contribution-actions",
        "contribution-asked-partners",
        "contribution-silent",
    ];
    let heads =
        fixed.iter().map(|k| say(k)).chain(matrix.columns.iter().map(|(_, names)| both(names))).collect();
    let words: Vec<String> = Stands::ALL.iter().map(|s| say(&format!("contribution-answer-{s}"))).collect();
    let word = |stands: Stands| {
        let at = Stands::ALL.iter().position(|s| *s == stands);
        at.and_then(|at| words.get(at)).cloned().unwrap_or_default()
    };
    let rows = matrix.rows.iter().map(|row| {
        let own = |lang| row.measure.titles.get(lang).unwrap_or_default().to_owned();
        let numbers = [
            row.partners.to_string(),
            row.areas.to_string(),
            row.actions.to_string(),
            row.asked.to_string(),
            row.silent.to_string(),
        ];
        let cells = row.cells.iter().map(|cell| match cell.stands {
            Stands::Answered => cell.counts.standing().to_string(),
            stands => word(stands),
        });
        [row.measure.number.clone(), own(Lang::Fr), own(Lang::Nl)]
            .into_iter()
            .chain(numbers)
            .chain(cells)
            .collect()
    });
    let name = format!("coverage-{}-{}", matrix.year, matrix.by.code());
    Ok((name, heads, rows.collect()))
}

/// What the texts say under a key, in both languages where they differ.
pub(crate) fn bilingual(shell: &Shell, key: &str) -> String {
    let one = |lang| shell.texts().plain(lang, key);
    both(&Text::both(one(Lang::Fr), one(Lang::Nl)))
}

pub(crate) fn both(text: &Text) -> String {
    let (french, dutch) = (text.show(Lang::Fr), text.show(Lang::Nl));
    if french == dutch { french.to_owned() } else { format!("{french} / {dutch}") }
}

/// `GET /contributions/{id}/answers.csv`.
pub(crate) async fn answers_csv(visit: Visit<Desk>) -> Answer {
    let (name, heads, rows) = answered(&visit)?;
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let bytes = table::write(&heads, &rows);
    Ok(attached("text/csv; charset=utf-8", "attachment", &format!("{name}.csv"), bytes))
}

/// `GET /contributions/{id}/answers.xlsx`.
pub(crate) async fn answers_xlsx(visit: Visit<Desk>) -> Answer {
    let (name, heads, rows) = answered(&visit)?;
    // Words stay words: an answer that is a number is no count.
    let bytes =
        blocking(|| file::table("Questions-Vragen", &heads, &rows, u16::MAX)).map_err(Fault::internal)?;
    Ok(attached(XLSX, "attachment", &format!("{name}.xlsx"), bytes))
}

/// A line for each question and partner that was asked, answered or not: that an answer is missing is said.
fn answered(Visit { shell, desk, reader, who, id }: &Visit<Desk>) -> Result<Table, Fault> {
    let (shell, who): (&Shell, &Who) = (shell, who);
    let at = At { shell, desk, reader };
    let (eye, campaign) = (desk.eye(who.actor()), at.campaign(who, *id)?);
    let filter = SheetFilter { campaign: Some(*id), ..SheetFilter::default() };
    let (sheets, answers) = shell.read(reader, |read| {
        let sheets = read::sheets(read, &eye, &filter, campaign::MOST)?;
        Ok::<_, Fault>((sheets, read::answers(read, &eye, campaign.year)?))
    })?;
    let heads = [
        "contribution-partner",
        "contribution-question",
        "contribution-text-fr",
        "contribution-text-nl",
        "contribution-answer-given",
        "contribution-language",
        "contribution-answered-at",
    ];
    let missing = bilingual(shell, "contribution-answer-missing");
    let mut rows = Vec::new();
    for (n, asks) in (1..).zip(&campaign.questions) {
        for sheet in &sheets {
            let found = answers.iter().find(|a| a.sheet == sheet.id && a.question == n);
            // What is not asked any more is missing nowhere; whoever answered did so to the words of then.
            if found.is_none() && campaign.gone.contains(&n) {
                continue;
            }
            let asks = found.map_or(asks, |answer| &answer.asks);
            let own = |lang| asks.get(lang).unwrap_or_default().to_owned();
            let (words, lang, day) = match found {
                Some(a) => (
                    a.words.text.clone(),
                    a.words.lang.code().to_owned(),
                    shell.formats(Lang::Fr).date(a.given_at),
                ),
                None => (missing.clone(), String::new(), String::new()),
            };
            rows.push(vec![
                both(&sheet.names),
                n.to_string(),
                own(Lang::Fr),
                own(Lang::Nl),
                words,
                lang,
                day,
            ]);
        }
    }
    let name = format!("answers-{}", campaign.year);
    Ok((name, heads.map(|key| bilingual(shell, key)).into(), rows))
}
