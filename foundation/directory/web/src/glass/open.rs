//! Opening a closed matter for an hour, with a reason; closing it again.

use axum::extract::State;
use directory::command::{BreakGlass, CloseGlass};
use directory::{GLASS_MINUTES, glasses_open};
use kernel::{Handling, Id, Resource, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, CommandForm, Done, Fault, Page, Path, Reader, Shell, Typed, Who};

use crate::desk::settle;

/// An opening that holds now.
#[derive(Debug, Clone, Serialize)]
struct Open {
    id: String,
    until: Timestamp,
    /// Name and address of what is open.
    page: Option<(String, String)>,
}

#[derive(Serialize)]
pub(crate) struct GlassPage {
    matter: String,
    minutes: i64,
    open: Option<Open>,
    form: Typed,
}

impl Page for GlassPage {
    const TEMPLATE: &'static str = "directory/glass.html";
    fn samples() -> Vec<Self> {
        let matter = crate::show::uuid_like(4);
        let mut wrong = Typed::default().with("reason", "<b>");
        wrong.put_error(Some("reason"), "…".to_owned());
        let open = Open {
            id: crate::show::uuid_like(5),
            until: Timestamp::from_seconds(1_790_003_600),
            page: Some(("26-0417 <b>".to_owned(), "incidents/x".to_owned())),
        };
        vec![
            Self { matter: matter.clone(), minutes: 60, open: None, form: Typed::default() },
            Self { matter: matter.clone(), minutes: 60, open: Some(open), form: Typed::default() },
            Self { matter, minutes: 60, open: None, form: wrong },
        ]
    }
}

impl GlassPage {
    fn of(matter: Id<kind::Matter>, form: Typed) -> Self {
        Self { matter: matter.to_string(), minutes: GLASS_MINUTES, open: None, form }
    }
}

/// What guards the matter, for whoever may break the glass over it. To everybody else there is no such page: not even that
/// the matter exists is said.
fn guarded(shell: &Shell, reader: &Reader, who: &Who, matter: Id<kind::Matter>) -> Result<Resource, Fault> {
    let found = shell.read(reader, |read| shell.guarded(read, matter))?.ok_or_else(Fault::not_found)?;
    if found.handling > Handling::NeedToKnow {
        return Err(Fault::not_found());
    }
    shell.permit(who, "access.break-glass", &found).map_err(|_| Fault::not_found())?;
    Ok(found)
}

pub(super) async fn show(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Path(matter): Path<Id<kind::Matter>>,
) -> Answer {
    guarded(&shell, &reader, &who, matter)?;
    let mut page = GlassPage::of(matter, Typed::default());
    page.open = shell.read(&reader, |read| {
        let all = glasses_open(read, who.actor().mandate, shell.now())?;
        let Some(glass) = all.into_iter().find(|g| g.matter == matter) else { return Ok(None) };
        let page = shell.page_of(read, reader.lang, matter)?;
        Ok(Some(Open { id: glass.id.to_string(), until: glass.until, page }))
    })?;
    shell.draw(&reader, &page).answer()
}

#[derive(Deserialize)]
pub(super) struct Form {
    #[serde(default)]
    reason: String,
}

pub(super) async fn open(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Path(matter): Path<Id<kind::Matter>>,
    form: CommandForm<Form>,
) -> Answer {
    let resource = guarded(&shell, &reader, &who, matter)?;
    let glass = shell.ids().next();
    let outcome = async {
        let reason = &form.value.as_ref().map_err(Clone::clone)?.reason;
        let reason = Words::new(reader.lang, reason.trim());
        let who = shell.strong(&reader, who.clone(), &form, "directory-step-up-glass")?;
        shell.submit(&who, &form.meta, BreakGlass { glass, matter, resource, reason }).await
    };
    match outcome.await {
        Ok(receipt) => {
            settle(&shell)?;
            shell.trail().looked(who.actor(), Some(matter), None, "glass");
            tracing::warn!(
                seq = receipt.entries.first().map(|e| e.seq),
                "glass broken: a closed matter was opened in an emergency"
            );
            let page = shell.read(&reader, |read| shell.page_of(read, reader.lang, matter))?;
            let location = page.map_or_else(|| reader.url("watch"), |(_, path)| reader.url(&path));
            let message = shell.texts().plain(reader.lang, "directory-glass-opened");
            Ok(shell.done(
                &reader,
                &Done { receipt: Some(receipt), number: None, message, location: Some(location) },
            ))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(GlassPage::of(matter, form))),
    }
}

#[derive(Deserialize)]
pub(super) struct Nothing {}

pub(super) async fn close(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Path(glass): Path<Id<kind::Matter>>,
    form: CommandForm<Nothing>,
) -> Answer {
    let receipt = shell.submit(&who, &form.meta, CloseGlass(glass)).await?;
    settle(&shell)?;
    let message = shell.texts().plain(reader.lang, "directory-glass-closed");
    let location = Some(reader.url(if who.0.may("access.review") { "glass" } else { "watch" }));
    Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
}
