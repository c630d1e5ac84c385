//! Files flow to the disk while they come, and nothing of them stays where nobody takes them in.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::body::{Body, Bytes};
use tokio_stream::{Stream, StreamExt as _};

use crate::town::{GIVEN, Reply, Town, as_officer, as_stranger};

const PIECE: usize = 64 * 1024;
/// What is read of a file that is looked at as a whole.
const WHOLE: u64 = 10 * 1024 * 1024 + 1;
/// What is written of a file that is too large.
const MOST: u64 = web::MAX_UPLOAD;
const HEAD: &str = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lies.png\"\r\nContent-Type: image/png\r\n\r\n";
/// The field that comes after the file.
const TAIL: &str = "\r\n--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\ntyped\r\n--b--\r\n";

/// Bytes of each file on its way in.
fn sizes(parts: &Path) -> Vec<u64> {
    std::fs::read_dir(parts).unwrap().flatten().map(|part| part.metadata().unwrap().len()).collect()
}

/// So many pieces of a file, each made when it is asked for; what was asked for before is on the disk by then, but for two pieces.
fn pieces(parts: PathBuf, n: usize) -> impl Iterator<Item = Bytes> {
    let piece = move |k: usize| {
        let written = sizes(&parts).first().copied().unwrap_or(0);
        let (asked, held) = ((k * PIECE) as u64, (2 * PIECE) as u64);
        assert!(written + held >= asked.min(MOST), "{asked} asked for, {written} written");
        assert!(written <= MOST, "{written}");
        Bytes::from(vec![7; PIECE])
    };
    let head = std::iter::once(Bytes::from_static(HEAD.as_bytes()));
    head.chain((0..n).map(piece))
}

async fn send(town: &Town, body: impl Stream<Item = std::io::Result<Bytes>> + Send + 'static) -> Reply {
    sent(town, as_officer("/fr/files"), body).await
}

async fn sent(
    town: &Town,
    request: axum::http::request::Builder,
    body: impl Stream<Item = std::io::Result<Bytes>> + Send + 'static,
) -> Reply {
    let request = request.method("POST").header("content-type", "multipart/form-data; boundary=b");
    Reply::of(town.call(request.body(Body::from_stream(body)).unwrap()).await).await
}

#[tokio::test]
async fn a_file_is_on_the_disk_while_it_comes_and_no_more_of_it_than_may() {
    let town = Town::open();
    for n in [16, 480] {
        let tail = std::iter::once(Bytes::from_static(TAIL.as_bytes()));
        let all = pieces(town.parts(), n).chain(tail).map(Ok);
        let reply = send(&town, tokio_stream::iter(all)).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let size = (n * PIECE) as u64;
        let said = format!("typed {size} {} ", size.min(WHOLE));
        assert!(reply.text.starts_with(&said), "what comes after the file is known: {}", reply.text);
        assert!(sizes(&town.parts()).is_empty(), "nobody took it in");
    }
}

#[tokio::test]
async fn a_broken_connection_leaves_nothing() {
    let town = Town::open();
    let torn = std::iter::once(Err(std::io::ErrorKind::ConnectionReset.into()));
    let reply = send(&town, tokio_stream::iter(pieces(town.parts(), 20).map(Ok).chain(torn))).await;
    assert!(reply.status.is_client_error(), "{}", reply.text);
    assert!(sizes(&town.parts()).is_empty());
    // It ends in the middle, as if all had come.
    let reply = send(&town, tokio_stream::iter(pieces(town.parts(), 20).map(Ok))).await;
    assert!(reply.status.is_client_error() && sizes(&town.parts()).is_empty(), "{}", reply.text);
    // Whoever sends says no more, and goes away.
    let silent = tokio_stream::iter(pieces(town.parts(), 20).map(Ok)).chain(tokio_stream::pending());
    let waiting = send(&town, silent);
    assert!(tokio::time::timeout(Duration::from_millis(500), waiting).await.is_err());
    assert!(sizes(&town.parts()).is_empty());
}

#[tokio::test]
async fn a_form_that_is_all_text_or_far_too_much_is_refused_in_words() {
    let town = Town::open();
    let text = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
    let long = std::iter::once(Bytes::from_static(text.as_bytes()));
    let long = long.chain((0..80).map(|_| Bytes::from(vec![b'x'; PIECE])));
    let long = long.chain(std::iter::once(Bytes::from_static(TAIL.as_bytes())));
    let (long, taken) = counted(long);
    let reply = send(&town, tokio_stream::iter(long)).await;
    assert_eq!(reply.status, 413);
    assert!(reply.text.contains("L’envoi est trop grand."), "{}", reply.text);
    assert_eq!(taken.load(Ordering::Relaxed), 82, "refused at the end, not in the middle");
    let much = pieces(town.parts(), 161 * 16).map(Ok);
    let reply = send(&town, tokio_stream::iter(much)).await;
    assert_eq!(reply.status, 413, "{}", reply.text);
    assert!(sizes(&town.parts()).is_empty());
}

/// What was asked for of a body.
fn counted(
    body: impl Iterator<Item = Bytes>,
) -> (impl Iterator<Item = std::io::Result<Bytes>>, Arc<AtomicUsize>) {
    let taken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&taken);
    let one = move |piece| {
        count.fetch_add(1, Ordering::Relaxed);
        Ok(piece)
    };
    (body.map(one), taken)
}

#[tokio::test]
async fn a_form_without_files_is_refused_at_its_end_too() {
    let town = Town::open();
    let (body, taken) = counted((0..8).map(|_| Bytes::from(vec![b'x'; PIECE])));
    let request = as_officer("/fr/notes").method("POST");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let body = Body::from_stream(tokio_stream::iter(body));
    let reply = Reply::of(town.call(request.body(body).unwrap()).await).await;
    assert_eq!(reply.status, 413, "{}", reply.text);
    assert_eq!(taken.load(Ordering::Relaxed), 8);
}

#[tokio::test]
async fn too_many_files_are_refused_at_the_end_and_the_rest_not_written() {
    let town = Town::open();
    let parts = town.parts();
    let one = move |_| {
        assert!(sizes(&parts).len() <= 50, "{:?}", sizes(&parts));
        Bytes::from(format!("{HEAD}a\r\n"))
    };
    let last = std::iter::once(Bytes::from_static(b"--b--\r\n"));
    let (body, taken) = counted((0..60).map(one).chain(last));
    let reply = send(&town, tokio_stream::iter(body)).await;
    assert_eq!((reply.status.as_u16(), taken.load(Ordering::Relaxed)), (413, 61), "{}", reply.text);
    assert!(sizes(&town.parts()).is_empty());
}

#[tokio::test]
async fn a_file_of_a_stranger_is_not_written() {
    let town = Town::open();
    for path in ["/fr/sign-in", "/fr/leave", "/fr/files"] {
        let parts = town.parts();
        let piece = move |_| {
            assert!(sizes(&parts).is_empty(), "{:?}", sizes(&parts));
            Bytes::from(vec![7; PIECE])
        };
        let all = std::iter::once(Bytes::from_static(HEAD.as_bytes())).chain((0..20).map(piece));
        let all = all.chain(std::iter::once(Bytes::from_static(TAIL.as_bytes()))).map(Ok);
        let reply = sent(&town, as_stranger(path), tokio_stream::iter(all)).await;
        match path {
            "/fr/leave" => assert_eq!(reply.text, "typed 0", "what is typed is read all the same"),
            "/fr/files" => assert_eq!(reply.status, 401, "{}", reply.text),
            _ => assert!(reply.status.is_client_error(), "{}", reply.text),
        }
    }
    let tail = std::iter::once(Bytes::from_static(TAIL.as_bytes()));
    let all = pieces(town.parts(), 16).chain(tail).map(Ok);
    let reply = sent(&town, as_stranger("/fr/leave?secret"), tokio_stream::iter(all)).await;
    assert_eq!(reply.text, "typed 1", "a page that knows who asks takes them");
    assert!(sizes(&town.parts()).is_empty());
}

#[tokio::test]
async fn what_flows_from_the_disk_keeps_its_length_and_is_not_packed() {
    let town = Town::open();
    let asked = |path| as_officer(path).header("accept-encoding", "gzip").body(Body::empty()).unwrap();
    let page = town.call(asked("/fr/notes")).await;
    assert_eq!(page.headers()["content-encoding"], "gzip");
    let file = town.call(asked("/fr/given")).await;
    assert_eq!(file.status(), 200);
    assert!(!file.headers().contains_key("content-encoding"));
    assert_eq!(file.headers()["content-length"], GIVEN.to_string().as_str());
    assert!(file.headers()["etag"].to_str().unwrap().starts_with('"'));
    assert_eq!(Reply::of(file).await.text.len(), GIVEN);
}
