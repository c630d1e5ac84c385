//! The command line's three addresses: preview, complete, submit.

use axum::extract::State;
use axum::response::{Html, IntoResponse};
use kernel::{Kind, Refusal};
use serde::{Deserialize, Serialize};

use crate::command_line::{Line, Proposal};
use crate::extract::Query;
use crate::form::CommandForm;
use crate::pages::Page;
use crate::{Answer, Fault, Reader, Shell, Who};

const LONGEST: usize = 4_000;
const MOST_PROPOSALS: usize = 8;

#[derive(Deserialize)]
pub(crate) struct Typing {
    #[serde(default)]
    text: String,
    #[serde(default)]
    caret: Option<usize>,
    #[serde(default)]
    context: String,
}

#[derive(Serialize)]
pub(crate) struct PreviewPart {
    /// Inline HTML made by the package that understands the line.
    html: Option<String>,
}

impl Page for PreviewPart {
    const TEMPLATE: &'static str = "command-preview.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        vec![Self { html: None }, Self { html: Some("<b>26-0417</b>".to_owned()) }]
    }
}

#[derive(Serialize)]
pub(crate) struct ListPart {
    proposals: Vec<Proposal>,
}

impl Page for ListPart {
    const TEMPLATE: &'static str = "command-list.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let one =
            Proposal {
                insert: "26-0417 ".into(), caret: 8, title: "26-0417".into(), more: "\"<…>\"".into()
            };
        vec![Self { proposals: Vec::new() }, Self { proposals: vec![one] }]
    }
}

fn line(shell: &Shell, reader: &Reader, who: &Who, typing: Typing) -> Line {
    let text: String = typing.text.chars().take(LONGEST).collect();
    let caret = typing.caret.unwrap_or_else(|| text.chars().count());
    Line {
        shell: shell.clone(),
        reader: reader.clone(),
        who: who.clone(),
        text,
        caret,
        context: typing.context,
    }
}

pub(crate) async fn preview(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Query(typing): Query<Typing>,
) -> Answer {
    let line = line(&shell, &reader, &who, typing);
    let mut html = None;
    for words in &shell.0.words {
        html = words.preview(&line)?;
        if html.is_some() {
            break;
        }
    }
    Ok(Html(shell.fragment(&reader, &PreviewPart { html })?).into_response())
}

pub(crate) async fn complete(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    Query(typing): Query<Typing>,
) -> Answer {
    let line = line(&shell, &reader, &who, typing);
    let mut proposals = Vec::new();
    for words in &shell.0.words {
        proposals.extend(words.complete(&line)?);
    }
    proposals.truncate(MOST_PROPOSALS);
    Ok(Html(shell.fragment(&reader, &ListPart { proposals })?).into_response())
}

pub(crate) async fn submit(
    State(shell): State<Shell>,
    reader: Reader,
    who: Who,
    form: CommandForm<Typing>,
) -> Answer {
    let typing = form.value.map_err(Fault::Refused)?;
    if typing.text.trim().is_empty() {
        return Err(Refusal::invalid("text", "refusal-command-empty").into());
    }
    if typing.text.chars().count() > LONGEST {
        return Err(Refusal::new(Kind::Limit, "refusal-command-long").with("limit", LONGEST).into());
    }
    let line = line(&shell, &reader, &who, typing);
    for words in &shell.0.words {
        if let Some(done) = words.submit(line.clone(), form.meta.clone()).await? {
            return Ok(shell.done(&reader, &done));
        }
    }
    Err(Refusal::invalid("text", "refusal-command-unknown").into())
}
