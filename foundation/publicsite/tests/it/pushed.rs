//! Putting the site in place.

use publicsite::{Bundle, Damaged, FILE, current, push};

use crate::sample::{content, files};

#[test]
fn a_site_replaces_the_one_before_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("public");
    assert!(current(&at).is_none());
    let mut content = content();
    let put = |content: &publicsite::Content| {
        push(&at, content.changed_at, content.checked_at, &content.tags(), &files(content)).unwrap()
    };
    let first = put(&content);
    let bytes = std::fs::read(at.join(FILE)).unwrap();
    assert_eq!(
        (put(&content), std::fs::read(at.join(FILE)).unwrap()),
        (first, bytes.clone()),
        "the same again is the same"
    );
    content.warnings.remove(0);
    put(&content);
    let now = current(&at).unwrap();
    assert!(now.file("/cap/W-26-0002.xml").is_none() && now.file("/cap/W-26-0001.xml").is_some());
    assert_eq!(now.head.changed_at, content.changed_at);
    assert_eq!(std::fs::read_dir(&at).unwrap().count(), 1, "nothing else is left there");
    std::fs::write(at.join(FILE), &bytes[..bytes.len() - 1]).unwrap();
    assert!(current(&at).is_none(), "half a site is none");
}

#[test]
fn what_is_damaged_is_refused_with_what_is_damaged() {
    let content = content();
    let good = Bundle::write(content.changed_at, content.checked_at, &content.tags(), &files(&content));
    assert!(Bundle::read(&good).is_ok());
    for end in 0..good.len() {
        assert!(Bundle::read(&good[..end]).is_err(), "cut off at {end}");
    }
    let mut changed = good.clone();
    *changed.last_mut().unwrap() ^= 1;
    assert!(matches!(Bundle::read(&changed), Err(Damaged::Page(_))));
    let mut longer = good.clone();
    longer.push(b'x');
    assert!(matches!(Bundle::read(&longer), Err(Damaged::Page(_))));
    let text = String::from_utf8_lossy(&good).replacen("\"format\":1", "\"format\":2", 1);
    assert_eq!(Bundle::read(text.as_bytes()), Err(Damaged::Format(2)));
    assert_eq!(Bundle::read(b"no site"), Err(Damaged::Head));
}

#[test]
fn a_folder_that_cannot_be_written_leaves_the_site_as_it_was_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().join("file");
    std::fs::write(&at, "x").unwrap();
    let content = content();
    let error =
        push(&at, content.changed_at, content.checked_at, &content.tags(), &files(&content)).unwrap_err();
    assert!(error.to_string().contains("file"), "{error}");
    assert_eq!(std::fs::read_to_string(&at).unwrap(), "x");
}
