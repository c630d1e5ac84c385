//! Checkpoints, the notes they travel in, and the keys that are believed.

use journal::checkpoint::{Checkpoint, KeyRing, Note, NoteError, RingError, rotation};
use journal::{KeyError, PublicKey, SigningKey};

use crate::sample::{Chain, ORIGIN, key};

/// The key and the note that the Go checksum database's note package is tested with.
const NEUMANN: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const NOTE: &str = "If you think cryptography is the answer to your problem,\n\
    then you don't know what your problem is.\n\n\
    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

#[test]
fn a_note_signed_by_another_program_verifies() {
    let key: PublicKey = NEUMANN.parse().unwrap();
    assert_eq!((key.name(), key.id()), ("PeterNeumann", [0xc7, 0x4f, 0x20, 0xa3]));
    assert_eq!(key.to_string(), NEUMANN);
    let note: Note = NOTE.parse().unwrap();
    assert_eq!(note.signed_by(&key), Ok(true));
    assert_eq!(note.to_string(), NOTE);
    let mut altered = note.clone();
    altered.text = altered.text.replace("your problem,", "my problem,");
    assert_eq!(altered.signed_by(&key), Err(NoteError::Signature("PeterNeumann".to_owned())));
    assert_eq!(note.signed_by(self::key().public()), Ok(false));
}

#[test]
fn what_is_no_note_is_refused() {
    for text in [
        "",
        "text\n",
        "text\n\n",
        "text\n\n— name\n",
        "text\n\n— name bm90\n",
        "text\n\n— name !!!!!!!!\n",
        "text\n\n-- name x08go/ZJkuA=\n",
        "text\n\n— na+me x08go/ZJkuA=\n",
        "text\n\n— name x08go/ZJkuA=",
        "\n\n— name x08go/ZJkuA=\n",
        "te\rxt\n\n— name x08go/ZJkuA=\n",
    ] {
        assert!(text.parse::<Note>().is_err(), "{text:?} was read");
    }
    let many = format!("text\n\n{}", "— name x08go/ZJkuA=\n".repeat(17));
    assert_eq!(many.parse::<Note>(), Err(NoteError::Form("too many signatures")));
}

#[test]
fn a_checkpoint_comes_back_from_its_note() {
    let chain = Chain::of(6);
    let note: Note = chain.note().to_string().parse().unwrap();
    let ring = KeyRing::new(ORIGIN, key().public().clone());
    assert_eq!(ring.verify(&note), Ok(chain.checkpoint()));
    for text in [
        "",
        "a\n1\n",
        "\n1\nAAAA\n",
        "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==\n",
        "a\n1\nAAAA\n",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nx\n",
    ] {
        assert!(text.parse::<Checkpoint>().is_err(), "{text:?} was read");
    }
    let extended = "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nwitness 1\n";
    assert_eq!(extended.parse::<Checkpoint>().unwrap().to_string(), extended);
}

#[test]
fn a_checkpoint_of_another_journal_or_key_is_not_believed() {
    let chain = Chain::of(3);
    let ring = KeyRing::new(ORIGIN, key().public().clone());
    let stranger = SigningKey::new(ORIGIN, &[8; 32]).unwrap();
    let note = chain.checkpoint().sign(&stranger).unwrap();
    assert_eq!(ring.verify(&note), Err(RingError::Unsigned(3)));
    let other = Checkpoint { origin: "belfry.example/exercise-4".to_owned(), ..chain.checkpoint() };
    assert!(matches!(ring.verify(&other.sign(&key()).unwrap()), Err(RingError::Origin(_))));
    // The right name and id over a signature of someone else.
    let mut forged = note.clone();
    forged.signatures[0].id = key().public().id();
    assert!(matches!(ring.verify(&forged), Err(RingError::Note(NoteError::Signature(_)))));
}

#[test]
fn a_new_key_takes_over_where_the_old_one_said() {
    let (old, new) = (key(), SigningKey::new(ORIGIN, &[8; 32]).unwrap());
    let mut ring = KeyRing::new(ORIGIN, old.public().clone());
    ring.rotate(&rotation(ORIGIN, 4, &old, &new).unwrap()).unwrap();
    assert_eq!(ring.newest(), Some(new.public()));
    let signed = |size, key: &SigningKey| Chain::of(size).checkpoint().sign(key).unwrap();
    assert!(ring.verify(&signed(4, &old)).is_ok());
    assert!(ring.verify(&signed(4, &new)).is_ok());
    assert!(ring.verify(&signed(9, &new)).is_ok());
    // A stolen old key is worth nothing after its term, a new one nothing before.
    assert_eq!(ring.verify(&signed(5, &old)), Err(RingError::Unsigned(5)));
    assert_eq!(ring.verify(&signed(3, &new)), Err(RingError::Unsigned(3)));
}

#[test]
fn a_rotation_out_of_turn_or_unsigned_is_refused() {
    let (old, new) = (key(), SigningKey::new(ORIGIN, &[8; 32]).unwrap());
    let mut ring = KeyRing::new(ORIGIN, old.public().clone());
    let statement = rotation(ORIGIN, 4, &old, &new).unwrap();
    let mut alone = statement.clone();
    alone.signatures.remove(1);
    assert_eq!(ring.rotate(&alone), Err(RingError::Unsigned(4)));
    assert!(matches!(
        ring.rotate(&rotation("other/live", 4, &old, &new).unwrap()),
        Err(RingError::Origin(_))
    ));
    assert_eq!(ring.rotate(&Chain::of(2).note()), Err(RingError::NotARotation));
    ring.rotate(&statement).unwrap();
    assert_eq!(ring.rotate(&statement), Err(RingError::OutOfTurn));
    let back = rotation(ORIGIN, 3, &new, &old).unwrap();
    assert_eq!(ring.rotate(&back), Err(RingError::OutOfTurn));
}

#[test]
fn keys_in_the_forms_of_others() {
    let key = key();
    let pem = key.public().to_pem();
    assert_eq!(PublicKey::from_pem(ORIGIN, &pem).as_ref(), Ok(key.public()));
    assert_eq!(key.public().to_string().parse::<PublicKey>().as_ref(), Ok(key.public()));
    assert!(!format!("{key:?}").contains(&"07".repeat(8)), "a secret is not printed");
    assert_eq!(PublicKey::from_pem(ORIGIN, &pem.replace("PUBLIC", "PRIVATE")), Err(KeyError::Form));
    assert_eq!(NEUMANN.replace("c74f20a3", "c74f20a4").parse::<PublicKey>(), Err(KeyError::Id));
    assert_eq!(SigningKey::new("two words", &[1; 32]).map(drop), Err(KeyError::Name));
    // The neutral element: anybody can make signatures that it verifies.
    let mut weak = [0; 32];
    weak[0] = 1;
    assert_eq!(PublicKey::new("weak", &weak), Err(KeyError::Weak));
}
