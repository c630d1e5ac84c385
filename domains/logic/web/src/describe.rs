//! What a model is called and what it is about, written anew.

use kernel::{Id, Lang, Text, kind};
use logic::command::DescribeModel;
use logic::model::About;
use logic::read::ModelRow;
use serde::Deserialize;
use store::Read;
use web::{Answer, Fault, Posted, Typed, Who, fields};

use crate::act::permitted;
use crate::at::At;
use crate::desk::Desk;
use crate::list::{about, named};
use crate::one;

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct DescribeForm {
    names_fr: String,
    names_nl: String,
    names_en: String,
    about: String,
}

/// The name of what it is about and the address of its page, where this person may read that.
fn readable(
    at: &At<'_>,
    read: &dyn Read,
    who: &Who,
    row: &ModelRow,
) -> Result<Option<(String, String)>, Fault> {
    let told = named(at, read, who, row.about.as_ref())?;
    Ok(told.filter(|(_, path)| !path.is_empty()).map(|(name, path)| (name, at.reader.url(&path))))
}

/// Name and address as they are, in the form.
pub(crate) fn again(at: &At<'_>, read: &dyn Read, who: &Who, row: &ModelRow) -> Result<Typed, Fault> {
    let about = readable(at, read, who, row)?.map(|(_, address)| address);
    let name = |form: Typed, lang: Lang| {
        form.with(&format!("names-{lang}"), row.names.get(lang).unwrap_or_default())
    };
    let form = Lang::ALL.into_iter().fold(Typed::default(), name);
    Ok(form.with("about", about.unwrap_or_default()))
}

impl DescribeForm {
    /// What it is about, as typed. What the form does not tell nobody took out.
    fn about(&self, at: &At<'_>, who: &Who, row: &ModelRow, shown: &str) -> Result<Option<About>, Fault> {
        if self.about.trim() == shown { Ok(row.about.clone()) } else { about(at, who, &self.about) }
    }
    fn names(&self) -> Text {
        Text { en: fields::some(&self.names_en), ..fields::both(&self.names_fr, &self.names_nl) }
    }
}

/// `POST /logic/{id}/describe`.
pub(crate) async fn describe(sent: Posted<Desk, DescribeForm>) -> Answer {
    let Posted { shell, desk, reader, who, id: model, form } = sent;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    permitted(&at, &who, model)?;
    let (stands, told, row) = shell.live().read(|read| {
        let row = at.model(read, &who, model)?;
        Ok::<_, Fault>((again(&at, read, &who, &row)?, readable(&at, read, &who, &row)?, row))
    })?;
    let shown = stands.get("about").to_owned();
    let word =
        |field: &str, _: &str| told.as_ref().filter(|_| field == "about").map(|(name, _)| name.clone());
    let amended = form.amends(Some(model), stands, row.changed_seq).saying(word);
    let outcome = async {
        let value = amended.value()?;
        let about = value.about(&at, &who, &row, &shown)?;
        let rule = DescribeModel { model, names: value.names(), about, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            Ok(shell.done(&reader, &at.done("logic-done-described", &format!("logic/{model}"), receipt)))
        }
        Err(fault) => shell.refill_amended(&reader, fault, amended, |typed| back(&at, &who, model, typed)),
    }
}

fn back(at: &At<'_>, who: &Who, model: Id<kind::Matter>, typed: Typed) -> Result<one::OnePage, Fault> {
    one::page(at, who, model, None, ("describe".into(), typed))
}
