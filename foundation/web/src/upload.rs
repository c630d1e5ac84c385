//! Files that come with a form: they flow into the store's folder for what is on its way in, and never lie in memory as a whole. One
//! that is too large is read to its end without being written, so that the rest of the form is known and its page can say so. What is too
//! much is refused at the end, not in the middle: a browser that still sends would not hear it. Of whoever nobody knows, no file is
//! written at all.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use axum::http::StatusCode;
use store::{Blob, BlobError, Blobs, Incoming, StoreError, Upload};
use tokio_stream::Stream;

use crate::form::{MAX_FIELDS, bad, too_large};
use crate::{Fault, Reader, Shell, blocking};

/// Most bytes of one file.
pub const MAX_UPLOAD: u64 = 25 * 1024 * 1024;
/// Most bytes of a form with files; what is beyond one file's limit is counted, not kept.
pub(crate) const MAX_BODY: usize = 160 * 1024 * 1024;
/// Most files of a form.
const MAX_FILES: usize = 50;
/// Most bytes that are read of a file whose content is looked at as a whole: one more than the largest of them may have.
const READ_WHOLE: usize = 10 * 1024 * 1024 + 1;
/// Most bytes of what was typed in a form with files.
const MAX_TYPED: usize = 4 * 1024 * 1024;

/// What was typed, by field.
type Pairs = Vec<(String, String)>;

/// Put among a request's extensions, before its form is read, by a page that knows who asks although nobody signed in: by the secret
/// of a link. Without it the files of a stranger are passed over.
#[derive(Debug, Clone, Copy)]
pub struct TakesFiles;

/// A file that came with a form.
#[derive(Debug, Clone)]
pub struct UploadedFile {
    /// The form field.
    pub field: String,
    /// The name it had; never used as a path.
    pub name: String,
    content: Arc<Upload>,
}

impl UploadedFile {
    /// Bytes that came, also of what is too large.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.content.size()
    }

    /// SHA-256 of the content, hex.
    #[must_use]
    pub fn hash(&self) -> &str {
        self.content.hash()
    }

    /// The content from its first byte, at most so much of it. Before it is kept, or from the store afterwards.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, most: usize) -> Result<Vec<u8>, StoreError> {
        blocking(|| self.content.read(most))
    }

    /// The content of what is looked at as a whole, at most ten megabytes and one byte: who reads a table or an outline refuses less.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn whole(&self) -> Result<Vec<u8>, StoreError> {
        self.read(READ_WHOLE)
    }

    /// Keeps it as an attachment: looked at by content and by the scanner.
    ///
    /// # Errors
    /// As [`Blobs::accept`].
    pub fn keep(&self, blobs: &Blobs) -> Result<Blob, BlobError> {
        blocking(|| blobs.accept(&self.content))
    }

    /// Keeps it apart as it came, at most `most` bytes, until somebody takes it in.
    ///
    /// # Errors
    /// As [`Blobs::set_apart`].
    pub fn hold(&self, blobs: &Blobs, most: u64) -> Result<Blob, BlobError> {
        blocking(|| blobs.set_apart(&self.content, most))
    }
}

impl Shell {
    /// Where files lie while they come in.
    fn coming_in(&self) -> Result<Blobs, StoreError> {
        self.0.erasures.blobs.as_ref().map_or_else(Blobs::passing, |blobs| Ok(blobs.clone()))
    }
}

/// The parts of a form: what was typed, and its files.
pub(crate) async fn parts(request: Request, shell: &Shell) -> Result<(Pairs, Vec<UploadedFile>), Fault> {
    let known = is_known(&request);
    let (head, body) = request.into_parts();
    let mut request = Request::from_parts(head, Body::from_stream(Paced::new(body)));
    DefaultBodyLimit::max(MAX_BODY).apply(&mut request);
    let mut form = Multipart::from_request(request, shell).await.map_err(|e| bad(&e))?;
    let (mut pairs, mut files, mut typed, mut place) = (Vec::new(), Vec::new(), 0, None);
    let (mut count, mut wrong) = (0, None);
    while let Some(part) = form.next_field().await.map_err(|e| broken(&e))? {
        count += 1;
        let is_file = part.file_name().is_some();
        let most = if count > MAX_FIELDS {
            Some(MAX_FIELDS)
        } else {
            Some(MAX_FILES).filter(|most| is_file && files.len() >= *most)
        };
        wrong = wrong.or(most);
        if wrong.is_some() || (is_file && !known) {
            text(part, 0).await?;
            continue;
        }
        let field = part.name().unwrap_or("").to_owned();
        let Some(name) = part.file_name().map(str::to_owned) else {
            let (text, came) = text(part, MAX_TYPED - typed).await?;
            typed += text.len();
            wrong = Some(MAX_TYPED).filter(|_| came > text.len());
            pairs.push((field, String::from_utf8_lossy(&text).into_owned()));
            continue;
        };
        let blobs = match &place {
            Some(blobs) => blobs,
            None => place.insert(shell.coming_in()?),
        };
        if let Some(content) = flow(part, shell, blobs).await? {
            files.push(UploadedFile { field, name, content: Arc::new(content) });
        }
    }
    wrong.map_or(Ok((pairs, files)), |most| Err(too_large(most)))
}

/// Whether files are taken from whoever asks: the disk is not for strangers.
fn is_known(request: &Request) -> bool {
    let reader = request.extensions().get::<Arc<Reader>>();
    reader.is_some_and(|r| r.session.is_some()) || request.extensions().get::<TakesFiles>().is_some()
}

/// A part to its end: at most so much of it, and how much came.
async fn text(mut part: Field<'_>, most: usize) -> Result<(Vec<u8>, usize), Fault> {
    let (mut text, mut came) = (Vec::new(), 0);
    while let Some(piece) = part.chunk().await.map_err(|e| broken(&e))? {
        came += piece.len();
        let room = most.saturating_sub(text.len()).min(piece.len());
        text.extend_from_slice(piece.get(..room).unwrap_or_default());
    }
    Ok((text, came))
}

/// A file to its end; none where nothing was chosen. Where the connection breaks, or nobody waits any more, nothing of it stays.
async fn flow(mut part: Field<'_>, shell: &Shell, blobs: &Blobs) -> Result<Option<Upload>, Fault> {
    let mut incoming: Option<Incoming> = None;
    while let Some(piece) = part.chunk().await.map_err(|e| broken(&e))? {
        if piece.is_empty() {
            continue;
        }
        let name = || shell.ids().uuid().to_string();
        blocking(|| {
            let file = match &mut incoming {
                Some(file) => file,
                // Not the limit of attachments: whoever takes the file in knows what it is, and what it may be at most.
                none => none.insert(blobs.incoming(&name(), MAX_UPLOAD)?),
            };
            file.write(&piece)
        })?;
    }
    Ok(incoming.map(Incoming::finish))
}

fn broken(e: &MultipartError) -> Fault {
    if e.status() == StatusCode::PAYLOAD_TOO_LARGE { too_large(MAX_BODY) } else { bad(&e.body_text()) }
}

/// A body that gives one piece at a time: whoever reads a form takes all that is there at once into memory otherwise.
struct Paced {
    body: BodyDataStream,
    given: bool,
}

impl Paced {
    fn new(body: Body) -> Self {
        Self { body: body.into_data_stream(), given: false }
    }
}

impl Stream for Paced {
    type Item = Result<Bytes, axum::Error>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if std::mem::take(&mut self.given) {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        let piece = Pin::new(&mut self.body).poll_next(cx);
        self.given = matches!(piece, Poll::Ready(Some(Ok(_))));
        piece
    }
}
