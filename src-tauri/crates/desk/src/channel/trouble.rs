//! Why nobody was reached: told apart by what the layers below say, because each wants something else done.

use std::error::Error;
use std::io::{self, ErrorKind};

/// Why nobody was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// No network, or cut off on the way.
    Offline,
    /// There is no such host.
    NoSuchHost,
    /// The host is there, and nobody listens at that port.
    NobodyThere,
    /// No secure connection: a certificate that does not hold, or no TLS at all.
    Insecure,
}

/// Winsock's `WSAHOST_NOT_FOUND` and `WSANO_DATA`: its words are in the language of the machine, its numbers are not.
const WINDOWS_UNKNOWN_HOST: [i32; 2] = [11001, 11004];

/// Reads the chain of causes. What it does not know counts as no network.
pub(super) fn trouble(cause: Option<&(dyn Error + 'static)>) -> Trouble {
    let mut next = cause;
    while let Some(cause) = next {
        if let Some(found) = known(cause) {
            return found;
        }
        next = cause.source();
    }
    Trouble::Offline
}

fn known(cause: &(dyn Error + 'static)) -> Option<Trouble> {
    if let Some(error) = cause.downcast_ref::<io::Error>() {
        match error.kind() {
            ErrorKind::ConnectionRefused => return Some(Trouble::NobodyThere),
            ErrorKind::NetworkUnreachable | ErrorKind::HostUnreachable => return Some(Trouble::Offline),
            _ => {}
        }
        if error.raw_os_error().is_some_and(|code| WINDOWS_UNKNOWN_HOST.contains(&code)) {
            return Some(Trouble::NoSuchHost);
        }
        // The TLS layer's own error stands inside.
        if let Some(inner) = error.get_ref() {
            return known(inner);
        }
    }
    by_words(&cause.to_string().to_lowercase())
}

/// The names of the layers' errors; they carry no kind of their own.
fn by_words(text: &str) -> Option<Trouble> {
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&["certificate", "tls", "handshake", "corrupt message", "invalid peer", "received fatal alert"]) {
        Some(Trouble::Insecure)
    } else if has(&[
        "name or service not known",
        "nodename nor servname",
        "no such host",
        "no address associated",
    ]) {
        Some(Trouble::NoSuchHost)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_are_told_apart() {
        let of = |error: io::Error| trouble(Some(&error));
        assert_eq!(of(ErrorKind::ConnectionRefused.into()), Trouble::NobodyThere);
        assert_eq!(of(ErrorKind::NetworkUnreachable.into()), Trouble::Offline);
        assert_eq!(of(io::Error::from_raw_os_error(11001)), Trouble::NoSuchHost);
        assert_eq!(of(io::Error::other("invalid peer certificate: Expired")), Trouble::Insecure);
        let resolver =
            |text: &str| of(io::Error::other(format!("failed to lookup address information: {text}")));
        assert_eq!(resolver("Name or service not known"), Trouble::NoSuchHost);
        assert_eq!(resolver("Temporary failure in name resolution"), Trouble::Offline);
    }
}
