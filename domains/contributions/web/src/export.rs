//! The matrix as a file, in both languages at once.

use axum::response::Response;
use contributions::campaign::Answer as Stands;
use contributions::file;
use exchange::table;
use kernel::{Lang, Resource, Text};
use web::{Answer, Fault, Query, Shell, Visit, Who, blocking};

use crate::at::At;
use crate::coverage::{Asked, Matrix};
use crate::desk::Desk;
use crate::files::{XLSX, attached};

pub(crate) async fn csv(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let (name, heads, rows) = whole(&visit, &asked)?;
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let bytes = table::write(&heads, &rows);
    Ok::<Response, Fault>(attached("text/csv; charset=utf-8", "attachment", &format!("{name}.csv"), bytes))
}

pub(crate) async fn xlsx(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let (name, heads, rows) = whole(&visit, &asked)?;
    let bytes = blocking(|| file::matrix("Couverture-Dekking", &heads, &rows)).map_err(Fault::internal)?;
    Ok(attached(XLSX, "attachment", &format!("{name}.xlsx"), bytes))
}

type Table = (String, Vec<String>, Vec<Vec<String>>);

fn whole(Visit { shell, desk, reader, who, .. }: &Visit<Desk, ()>, asked: &Asked) -> Result<Table, Fault> {
    let (shell, who): (&Shell, &Who) = (shell, who);
    let at = At { shell, desk, reader };
    shell.permit(who, "matter.read", &Resource::service())?;
    let mut matrix = shell.read(reader, |read| Matrix::load(&at, who, read, asked))?;
    matrix.narrow(&asked.only, &desk.lists().rule);
    let say = |key: &str| {
        let one = |lang| shell.texts().plain(lang, key);
        let (french, dutch) = (one(Lang::Fr), one(Lang::Nl));
        if french == dutch { french } else { format!("{french} / {dutch}") }
    };
    let fixed = [
        "contribution-measure",
        "contribution-text-fr",
        "contribution-text-nl",
        "contribution-partners",
        "contribution-areas",
        "contribution-actions",
        "contribution-silent",
    ];
    let both = |text: &Text| {
        let (french, dutch) = (text.show(Lang::Fr), text.show(Lang::Nl));
        if french == dutch { french.to_owned() } else { format!("{french} / {dutch}") }
    };
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
