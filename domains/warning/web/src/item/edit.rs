//! The form of an item.

use kernel::Refusal;
use serde::{Deserialize, Serialize};
use warning::command::{ChangeItem, WriteItem};
use warning::item::{ItemText, Sort, Texts};
use warning::read::ItemRow;
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use super::ItemShow;
use super::begin::{BeginPage, BegunWith, begun};
use crate::ask::{At, SITE};
use crate::desk::Desk;
use crate::edit::Nothing;

#[derive(Serialize)]
pub(crate) struct ItemEditPage {
    about: Option<(String, String)>,
    /// The item that is changed.
    i: Option<ItemShow>,
    /// The template that filled a new one.
    begun: Option<BegunWith>,
    sorts: Vec<&'static str>,
    /// Tag, name of the language in itself, direction, and whether it is needed.
    languages: Vec<(String, String, &'static str, bool)>,
    form: Typed,
}

impl Page for ItemEditPage {
    const TEMPLATE: &'static str = "public/item-edit.html";
    const ROOM: &'static str = "public";
    fn samples() -> Vec<Self> {
        let page = |about, i, begun, form| Self {
            begun,
            about,
            i,
            sorts: sorts(),
            languages: vec![
                ("fr".into(), "Français".into(), "ltr", true),
                ("ar".into(), "العربية".into(), "rtl", false),
            ],
            form,
        };
        let mut wrong = Typed::default().with("title-fr", "<b>");
        wrong.put_error(Some("title-fr"), "…".into());
        vec![
            page(None, None, None, Typed::default()),
            page(None, None, Some(BegunWith::sample(false)), Typed::default().with("sort", "news")),
            page(None, None, Some(BegunWith::sample(true)), Typed::default()),
            page(
                Some(("x".into(), "26-0417 <b>".into())),
                Some(ItemShow::sample(warning::item::Standing::Draft)),
                None,
                wrong,
            ),
        ]
    }
}

fn sorts() -> Vec<&'static str> {
    Sort::ALL.iter().map(|s| s.code()).collect()
}

/// What the address begins the form with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Begun {
    about: String,
    /// Code of a template.
    template: String,
    /// Not empty: without one.
    empty: String,
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Begun>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.may(&who, SITE)?;
    let (about, template) = (asked.about.trim(), desk.news_template(&asked.template));
    if template.is_none() && asked.empty.is_empty() && !desk.news.is_empty() {
        return shell.draw(&reader, &BeginPage::load(&at, &who, about)?).answer();
    }
    let form = template.map_or_else(Typed::default, begun).with("about", about);
    let page = page(&at, &who, None, form)?;
    shell.draw(&reader, &page).answer()
}

pub(crate) async fn present(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.item(&who, id)?;
    at.permitted(&who, SITE, id)?;
    fields::present(&reader)?;
    let page = page(&at, &who, Some(&row), again(&row).as_shown())?;
    shell.draw(&reader, &page).answer()
}

/// An item back in the fields of the form.
fn again(row: &ItemRow) -> Typed {
    row.texts.iter().fold(Typed::default(), |form, (tag, text)| {
        form.with(&format!("title-{tag}"), text.title.clone()).with(&format!("body-{tag}"), text.body.clone())
    })
}

fn page(at: &At<'_>, who: &Who, row: Option<&ItemRow>, form: Typed) -> Result<ItemEditPage, Fault> {
    let about = row.and_then(|r| r.about).or_else(|| form.get("about").parse().ok());
    let named = match about {
        Some(id) => {
            at.shell.live().read(|read| at.named(read, who, id))?.map(|(name, _)| (id.to_string(), name))
        }
        None => None,
    };
    Ok(ItemEditPage {
        about: named,
        i: row.map(|row| ItemShow::of(row, at.reader.lang)),
        begun: at
            .desk
            .news_template(form.get("template"))
            .filter(|_| row.is_none())
            .map(|template| BegunWith::of(template, at.reader.lang)),
        sorts: sorts(),
        languages: crate::edit::languages(at.desk),
        form,
    })
}

fn texts(at: &At<'_>, form: &Typed) -> Texts {
    let text = |tag: &str| {
        let part = |name: &str| form.get(&format!("{name}-{tag}")).to_owned();
        ItemText { title: part("title"), body: part("body") }
    };
    let all = at.desk.tags().into_iter().map(|tag| (tag.to_owned(), text(tag)));
    all.filter(|(_, t)| !t.title.is_empty() || !t.body.is_empty()).collect()
}

pub(crate) async fn write(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, Nothing, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.may(&who, SITE)?;
    let outcome = async {
        let about = match form.typed.get("about") {
            "" => None,
            id => Some(at.about(&who, id.parse().map_err(|_| Refusal::unknown_code("about", id))?)?),
        };
        let (item, matter) = (shell.ids().next(), about.as_ref().map(|(id, ..)| *id));
        let sort = fields::code("sort", form.typed.get("sort"), Sort::of)?.unwrap_or(Sort::News);
        let rule = WriteItem { item, about, sort, texts: texts(&at, &form.typed) };
        let receipt = at.ask(&who, &form.meta, matter, rule).await?;
        // A repeat is answered with the first receipt, whose item it is then.
        let id = receipt.entries.first().and_then(|e| e.matter).unwrap_or(item);
        Ok((at.item(&who, id)?, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => Ok(shell.done(
            &reader,
            &at.done(&row.key, &format!("public/items/{}", row.id), "public-done-item-written", receipt),
        )),
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, None, form)),
    }
}

pub(crate) async fn change(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.item(&who, id)?;
    at.permitted(&who, SITE, id)?;
    let amended = form.amends(Some(id), again(&row), row.changed_seq);
    let outcome = async {
        let Nothing {} = amended.value()?;
        let rule = ChangeItem { item: id, texts: texts(&at, &amended.typed), based_on: form.meta.based_on };
        at.ask(&who, &form.meta, row.about, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let path = format!("public/items/{id}");
            Ok(shell.done(&reader, &at.done(&row.key, &path, "public-done-item-changed", receipt)))
        }
        Err(fault) => shell.refill_amended(&reader, fault, amended, |form| page(&at, &who, Some(&row), form)),
    }
}
