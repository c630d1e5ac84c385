//! Signing a phase: copies that were given out, what came back, and whether its signatures hold.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use desk::signing::{self, Signing};
use emergency::command::{GiveCopy, TakeCopy};
use emergency::phase::{Standing, State as Stands};
use emergency::read::{self, PhaseRow};
use exchange::pades::Finding;
use kernel::{Id, Lang, kind};
use press_types::Seal;
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Path, Posted, Query, Reader, Shell, Typed, Visit, Who};

use crate::ask::At;
use crate::desk::Desk;
use crate::print::print;
use crate::show::PhaseShow;

#[derive(Serialize)]
pub(crate) struct SignPage {
    p: PhaseShow,
    sign: Signing,
    form: Typed,
}

impl Page for SignPage {
    const TEMPLATE: &'static str = "emergency/sign.html";
    const ROOM: &'static str = "phases";
    fn samples() -> Vec<Self> {
        let p = || PhaseShow::sample(Stands::InForce, Standing::Own);
        let page = |sign| Self { p: p(), sign, form: Typed::default() };
        Signing::samples().into_iter().map(page).collect()
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, (Vec::new(), Typed::default()))?;
    shell.draw(&reader, &page).answer()
}

fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    (refused, form): (Vec<Finding>, Typed),
) -> Result<SignPage, Fault> {
    let (desk, actor) = (at.desk, who.actor());
    let (printing, eye, facts, names) = (desk.printing()?, desk.eye(actor), desk.facts(actor), desk.names());
    let guard = at.shell.live().definition().guard.as_ref();
    let page = at.shell.read(at.reader, |read| {
        let row = read::phase(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let copies = read::copies(read, id)?;
        let may = at.reader.as_of.is_none() && read::may_sign(read, guard, actor, id)?;
        let function = |code: &str| names.function(code);
        Ok(SignPage {
            p: PhaseShow::of(&row, desk, &facts, at.now()),
            sign: Signing::of(&copies, function, (&printing.authorities, may), refused),
            form,
        })
    })?;
    if page.p.guarded {
        at.shell.trail().looked(actor, Some(id), None, "phase");
    }
    Ok(page)
}

/// A form of one button, or of one file.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

/// The phase, for whoever may give copies of it out: before anything is printed or looked at, which costs time.
fn signs(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<PhaseRow, Fault> {
    let row = at.phase(who, id)?;
    let guard = at.shell.live().definition().guard.as_ref();
    let may = at.shell.live().read(|read| Ok::<_, Fault>(read::may_sign(read, guard, who.actor(), id)?))?;
    if !may {
        let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
        at.shell.permit(who, "phase.note", &on.ok_or_else(Fault::not_found)?)?;
    }
    Ok(row)
}

/// Prints a copy, keeps it byte for byte, and gives it out from then on.
pub(crate) async fn give(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    signs(&at, &who, id)?;
    let outcome = async {
        web::fields::present(&reader)?;
        let (row, printed) = print(&at, &who, id, Seal::ForSignature)?;
        let file = signing::keep(&shell, &desk.printing()?.blobs, &printed)?;
        let bytes = i64::try_from(printed.len()).unwrap_or(i64::MAX);
        let languages = vec![Lang::Fr, Lang::Nl];
        let receipt = at.ask(&who, &form.meta, GiveCopy { phase: id, file, languages, bytes }).await?;
        Ok((row, receipt))
    };
    match outcome.await {
        Ok((row, receipt)) => {
            let done = at.done(&format!("phases/{id}/signature"), &row.number, "signing-offered", receipt);
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| page(&at, &who, id, (Vec::new(), form)))
        }
    }
}

/// Takes a signed copy back: looks for the copy that it begins with, checks every signature, keeps it if all hold.
pub(crate) async fn hand_back(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, Nothing>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = signs(&at, &who, id)?;
    let mut found = Vec::new();
    let outcome = async {
        let printing = desk.printing()?;
        let copies = shell.live().read(|read| Ok::<_, Fault>(read::copies(read, id)?))?;
        let around = (&shell, &printing.blobs, printing.authorities.as_ref());
        let back = signing::take(around, &copies, &form.files, &mut found)?;
        let rule = TakeCopy { phase: id, of: back.of, file: back.file, signers: back.signers };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(&format!("phases/{id}/signature"), &row.number, "signing-taken", receipt);
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| page(&at, &who, id, (found, form))),
    }
}

pub(crate) async fn copy(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, file)): Path<(Id<kind::Matter>, Id<kind::Blob>)>,
    Query(which): Query<signing::Which>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.phase(&who, id)?;
    let copies = shell.read(&reader, |read| Ok(read::copies(read, id)?))?;
    let blobs = &desk.printing()?.blobs;
    let (name, bytes) = signing::copy(blobs, copies, (&row.number, file), &which)?;
    Ok(web::attached("application/pdf", &name, bytes))
}
