//! What is told of an objective and a year: the form that writes it, and that writes it anew.

use kernel::{Id, Lang, Refusal, kind};
use serde::Deserialize;
use strategy::command::WriteAccount;
use strategy::objective::Part;
use strategy::read::{self, AccountRow, ObjectiveRow};
use web::{Answer, Posted, Typed, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::objective;
use crate::objective_form::guard;

/// The last entry of an objective or of what is told of it.
pub(crate) fn seen(row: &ObjectiveRow, told: &[AccountRow]) -> i64 {
    told.iter().map(|one| one.seq).fold(row.changed_seq, i64::max)
}

/// The form as it begins: with the text that the address names (`2026-reached`), which it then is about; otherwise empty.
pub(crate) fn begin(told: &[AccountRow], asked: &str, year: &str) -> (Typed, bool) {
    match asked.split_once('-').and_then(|(year, part)| of(told, year, part)) {
        Some(one) => {
            let form = again(&one.year.to_string(), one.part.code(), Some(one)).as_shown();
            (form.with("fixed", "1"), true)
        }
        None => (again(year, Part::Achievements.code(), None).as_shown(), false),
    }
}

/// The text of this year and this sort.
fn of<'a>(told: &'a [AccountRow], year: &str, part: &str) -> Option<&'a AccountRow> {
    told.iter().find(|one| one.year.to_string() == year && one.part.code() == part)
}

/// A text back in the fields of the form.
fn again(year: &str, part: &str, one: Option<&AccountRow>) -> Typed {
    let text = |lang| one.and_then(|one| one.text.get(lang)).unwrap_or_default();
    Typed::default()
        .with("year", year)
        .with("part", part)
        .with("text-fr", text(Lang::Fr))
        .with("text-nl", text(Lang::Nl))
        .with("quoted", one.and_then(|one| one.quoted.clone()).unwrap_or_default())
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct AccountForm {
    year: String,
    part: String,
    text_fr: String,
    text_nl: String,
    quoted: String,
}

impl AccountForm {
    fn written(
        &self,
        objective: Id<kind::Matter>,
        before: Option<&AccountRow>,
        based_on: Option<i64>,
    ) -> Result<WriteAccount, Refusal> {
        let year = fields::whole("year", &self.year)?.ok_or_else(|| Refusal::missing("year"))?;
        let part = fields::code("part", &self.part, Part::of)?.ok_or_else(|| Refusal::missing("part"))?;
        let mut text = fields::both(&self.text_fr, &self.text_nl);
        // The form has two languages; what was said in English stays.
        text.en = before.and_then(|one| one.text.en.clone());
        Ok(WriteAccount { objective, year, part, text, quoted: fields::some(&self.quoted), based_on })
    }
}

/// `POST /objectives/{id}/account`.
pub(crate) async fn account(posted: Posted<Desk, AccountForm>) -> Answer {
    let at = At::posted(&posted);
    let id = posted.id;
    let (label, path) = objective::label(&at, id)?;
    at.shell.permit(at.who, "account.write", &guard(&at, id)?)?;
    let (row, told) = at.live(|read| Ok((at.objective(read, id)?, read::accounts(read, id)?)))?;
    let (year, part) = (posted.form.typed.get("year"), posted.form.typed.get("part"));
    let before = of(&told, year, part);
    let amended = posted.form.amends(Some(id), again(year, part, before), seen(&row, &told));
    let outcome = async {
        let rule = amended.value()?.written(id, before, posted.form.meta.based_on)?;
        at.ask(&posted.form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            Ok(at.shell.done(at.reader, &at.done("strategy-done-account", &label, &path, receipt)))
        }
        Err(fault) => {
            at.shell.refill_amended(at.reader, fault, amended, |form| objective::account(&at, id, form))
        }
    }
}

/// What the address of the page of an objective asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// A text that is written anew: year and sort, `2026-reached`.
    pub(crate) account: String,
}

#[cfg(test)]
mod tests {
    use kernel::{Text, Timestamp};

    use super::*;

    #[test]
    fn the_form_begins_with_the_text_that_the_address_names() {
        let one = AccountRow {
            objective: Id::of_words(&["o"]),
            year: 2026,
            part: Part::Reached,
            text: Text::both("fait", "gedaan"),
            quoted: None,
            seq: 9,
            at: Timestamp(0),
            function: "chief".into(),
            person: None,
        };
        let told = [one];
        let (form, fixed) = begin(&told, "2026-reached", "2027");
        assert_eq!((form.get("text-nl"), form.get("year"), fixed), ("gedaan", "2026", true));
        for asked in ["", "2025-reached", "2026-planning", "x", "-"] {
            let (form, fixed) = begin(&told, asked, "2027");
            assert_eq!((form.get("text-nl"), form.get("year"), fixed), ("", "2027", false), "{asked}");
        }
    }
}
