//! An action in the other language: what the partner wrote, and beside it the words of the office.

use contributions::action::{Translation, figures, figures_again};
use contributions::command::Translate;
use contributions::read::{self, ActionRow, TranslationRow};
use kernel::{Id, Lang, Refusal, Text, Words, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, Who, fields};

use crate::at::At;
use crate::desk::Desk;
use crate::show::{ActionNames, ActionShow, SheetShow};

#[derive(Debug, Serialize)]
pub(crate) struct TranslatePage {
    s: SheetShow,
    /// The number of the measure, and its text where it is available.
    number: String,
    titles: Option<Text>,
    action: ActionShow,
    /// The language into which it is translated.
    lang: &'static str,
    form: Typed,
}

impl Page for TranslatePage {
    const TEMPLATE: &'static str = "contributions/translate.html";
    const ROOM: &'static str = "contributions";
    fn samples() -> Vec<Self> {
        use contributions::campaign::Standing;
        use contributions::read::SheetState;
        let page = |standing| Self {
            s: SheetShow::sample(SheetState::Done),
            number: "8.8".into(),
            titles: (standing == Standing::Given).then(|| Text::both("Veiller <b>", "Zorgen")),
            action: ActionShow::sample(standing),
            lang: "fr",
            form: Typed::default().with("what", "Travail de quartier <b>"),
        };
        let mut wrong = page(Standing::Accepted);
        wrong.form.put_error(Some("what"), "…".into());
        wrong.form.put_error(None, "…".into());
        vec![page(Standing::Given), page(Standing::Accepted), wrong]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    /// The number of the action.
    action: String,
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, id }: Visit<Desk>,
    Query(which): Query<Which>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, (id, &which.action), None)?;
    shell.draw(&reader, &page).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TranslateForm {
    action: String,
    lang: String,
    what: String,
    result: String,
    figures: String,
    obstacles: String,
}

/// `POST /contributions/sheets/{id}/translate`: what an action says in the other language.
pub(crate) async fn translate(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, TranslateForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    // An action that is gone meanwhile has nothing to say beside: the rule says that it is gone.
    let stands = stands(&at, id, &form.typed)?.unwrap_or_else(|| form.typed.clone());
    let amended = form.amends(Some(id), stands, row.changed_seq);
    let outcome = async {
        let value = amended.value()?;
        let action = fields::whole("action", &value.action)?.ok_or_else(|| Refusal::missing("action"))?;
        let lang = fields::code("lang", &value.lang, |code| code.parse::<Lang>().ok())?;
        let lang = lang.ok_or_else(|| Refusal::missing("lang"))?;
        let translation = Translation {
            what: fields::words(&value.what, lang).unwrap_or_else(|| Words::new(lang, "")),
            result: fields::some(&value.result),
            figures: figures("figures", &value.figures)?,
            obstacles: fields::some(&value.obstacles),
        };
        let rule = Translate { sheet: id, action, translation, based_on: form.meta.based_on };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let of = row.names.show(reader.lang).to_owned();
            let path = format!("contributions/sheets/{id}#action-{}", form.typed.get("action"));
            Ok(shell.done(&reader, &at.done("contribution-done-translated", &of, &path, receipt)))
        }
        Err(fault) => {
            let n = form.typed.get("action").to_owned();
            shell.refill_amended(&reader, fault, amended, |form| page(&at, &who, (id, &n), Some(form)))
        }
    }
}

/// What was said of the action in the other language by now, as its form would show it.
fn stands(at: &At<'_>, id: Id<kind::Matter>, form: &Typed) -> Result<Option<Typed>, Fault> {
    let all = at.shell.live().read(|read| Ok::<_, Fault>(read::actions(read, id)?))?;
    let found = all.iter().find(|a| a.n.to_string() == form.get("action"));
    Ok(found.map(|action| begin(action, other(action.action.lang()))))
}

/// The page for whoever judges here now; it begins with what is known, or with what was typed.
fn page(
    at: &At<'_>,
    who: &Who,
    (id, n): (Id<kind::Matter>, &str),
    form: Option<Typed>,
) -> Result<TranslatePage, Fault> {
    let row = at.sheet(who, id)?;
    at.shell.permit(who, "contribution.judge", &at.resource(id)?)?;
    fields::present(at.reader)?;
    let (names, now) = (ActionNames::of(at.desk), at.now());
    let page = at.shell.read(at.reader, |read| {
        let all = read::actions(read, id)?;
        let found = all.iter().find(|a| a.n.to_string() == n).ok_or_else(Fault::not_found)?;
        let asked = read::measures(read, id)?.into_iter().find(|m| m.measure == found.action.measure);
        let asked = asked.ok_or_else(Fault::not_found)?;
        let lang = other(found.action.lang());
        Ok::<_, Fault>(TranslatePage {
            s: SheetShow::of(&row, now),
            number: asked.number,
            titles: Some(asked.titles).filter(|t| t.fr.is_some() || t.nl.is_some()),
            action: ActionShow::of(found, &names, row.year, &[]),
            lang: lang.code(),
            form: form.unwrap_or_else(|| begin(found, lang).as_shown()),
        })
    })?;
    if row.handling >= kernel::Handling::NeedToKnow {
        at.shell.trail().looked(who.actor(), Some(id), None, "contribution");
    }
    Ok(page)
}

/// The other official language.
const fn other(lang: Lang) -> Lang {
    if matches!(lang, Lang::Fr) { Lang::Nl } else { Lang::Fr }
}

/// What was translated before; the figures of the partner where nothing was, for their numbers stay.
fn begin(of: &ActionRow, lang: Lang) -> Typed {
    let said = |known: &TranslationRow| {
        let t = &known.translation;
        Typed::default()
            .with("what", &t.what.text)
            .with("result", t.result.clone().unwrap_or_default())
            .with("figures", figures_again(&t.figures, "\n"))
            .with("obstacles", t.obstacles.clone().unwrap_or_default())
    };
    let known = of.translations.iter().find(|t| t.lang() == lang);
    known.map_or_else(|| Typed::default().with("figures", figures_again(&of.action.figures, "\n")), said)
}
