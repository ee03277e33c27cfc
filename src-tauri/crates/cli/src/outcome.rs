//! How a call ends: exit codes, and refusals that name the file, the place in it and the fix.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use desk::DeskError;
use desk::blank::BlankError;
use desk::book::error::BookError;
use desk::channel::ChannelError;
use desk::offices::OfficeError;
use desk::outbox::SendError;
use desk::paper::PaperError;
use desk::scan::ScanError;
use desk::tables::PackError;
use filing::problem::Args;
use office::OfficeError as PracticeError;
use serde::Serialize;

use crate::out;
use crate::setting::Setting;

/// What a command answers.
pub(crate) type Outcome<T = Exit> = Result<T, Failure>;

/// Exit codes; scripts rely on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// What was asked is done.
    Done,
    /// It could not be done.
    Failed,
    /// What was given is not understood.
    Refused,
    /// The case has problems that stand in the way.
    Blocked,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Failed => Self::from(1),
            Exit::Refused => Self::from(2),
            Exit::Blocked => Self::from(3),
        }
    }
}

/// One reason, in code; its sentence is `error-<code>` with `.fix`.
#[derive(Debug)]
pub(crate) struct Reason {
    pub(crate) code: String,
    pub(crate) file: String,
    pub(crate) path: String,
    pub(crate) args: Args,
}

/// Why a call did not do what was asked.
#[derive(Debug)]
pub(crate) struct Failure {
    exit: Exit,
    reasons: Vec<Reason>,
}

impl Failure {
    /// What was given is refused.
    pub(crate) fn refused(code: &str) -> Self {
        Self::new(Exit::Refused, code)
    }

    /// It could not be done.
    pub(crate) fn failed(code: &str) -> Self {
        Self::new(Exit::Failed, code)
    }

    /// Problems stand in the way.
    pub(crate) fn blocked(code: &str) -> Self {
        Self::new(Exit::Blocked, code)
    }

    fn new(exit: Exit, code: &str) -> Self {
        let reason =
            Reason { code: code.to_owned(), file: String::new(), path: String::new(), args: Args::new() };
        Self { exit, reasons: vec![reason] }
    }

    /// Several reasons to refuse one file.
    pub(crate) fn of_file(file: &Path, reasons: Vec<filing::case::Refusal>) -> Self {
        let reasons = reasons.into_iter().map(|refusal| Reason {
            code: refusal.code.to_owned(),
            file: file.display().to_string(),
            path: refusal.path,
            args: refusal.args,
        });
        Self { exit: Exit::Refused, reasons: reasons.collect() }
    }

    /// A file that cannot be read or written. That is what was given, unless there is no room to write to.
    pub(crate) fn io(code: &str, file: &Path, error: &io::Error) -> Self {
        let code = match error.kind() {
            io::ErrorKind::NotFound => "cli_not_found",
            io::ErrorKind::PermissionDenied => "cli_denied",
            _ => code,
        };
        let no_room = matches!(
            error.kind(),
            io::ErrorKind::StorageFull
                | io::ErrorKind::QuotaExceeded
                | io::ErrorKind::FileTooLarge
                | io::ErrorKind::WriteZero
        );
        let made = if no_room { Self::failed } else { Self::refused };
        made(code).about(file).with("detail", &error.to_string())
    }

    /// Adds the reasons of another refusal.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.reasons.extend(other.reasons);
        self
    }

    /// Names the file it is about.
    pub(crate) fn about(mut self, file: &Path) -> Self {
        for reason in &mut self.reasons {
            reason.file = file.display().to_string();
            reason.args.insert("file".to_owned(), reason.file.clone());
        }
        self
    }

    /// Names the place it is about.
    pub(crate) fn at(mut self, path: &str) -> Self {
        self.reasons.iter_mut().for_each(|reason| reason.path = path.to_owned());
        self
    }

    /// Puts the line of a batch before the place.
    pub(crate) fn on_line(mut self, line: usize) -> Self {
        for reason in &mut self.reasons {
            reason.path =
                if reason.path.is_empty() { line.to_string() } else { format!("{line}: {}", reason.path) };
        }
        self
    }

    /// Gives the sentence an argument.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        for reason in &mut self.reasons {
            reason.args.insert(name.to_owned(), value.to_owned());
        }
        self
    }

    /// Gives the sentence all its arguments.
    pub(crate) fn with_all(mut self, args: &Args) -> Self {
        self.reasons.iter_mut().for_each(|reason| reason.args.extend(args.clone()));
        self
    }

    /// Says it: on stderr for people, and as the one JSON document when that was asked for.
    pub(crate) fn tell(&self, setting: &Setting) -> Exit {
        let told: Vec<Told> = self.reasons.iter().map(|reason| reason.told(setting)).collect();
        for one in &told {
            let place = [one.file.as_str(), one.path.as_str()];
            let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
            let place = if place.is_empty() { "beian".to_owned() } else { place.join(": ") };
            out::aside(&format!("{place}: {}", one.message));
            if !one.suggestion.is_empty() {
                out::aside(&format!("  → {}", one.suggestion));
            }
        }
        // When stdout is gone too, the exit code still says it.
        let _ = if setting.json { out::json(&Errors { errors: &told }) } else { Ok(()) };
        self.exit
    }
}

impl Reason {
    fn told(&self, setting: &Setting) -> Told {
        let (message, suggestion) = setting.error(&self.code, &self.args);
        Told {
            code: self.code.clone(),
            file: self.file.clone(),
            path: self.path.clone(),
            message,
            suggestion,
        }
    }
}

#[derive(Debug, Serialize)]
struct Errors<'a> {
    errors: &'a [Told],
}

/// A reason in words.
#[derive(Debug, Serialize)]
pub(crate) struct Told {
    code: String,
    file: String,
    path: String,
    message: String,
    suggestion: String,
}

/// Stdout could not be written.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::failed("cli_output").with("detail", &error.to_string())
    }
}

impl From<SendError> for Failure {
    fn from(error: SendError) -> Self {
        let made = if matches!(error, SendError::BadCode) { Self::refused } else { Self::failed };
        made(error.code()).with_all(&error.args())
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        Self::failed(error.code()).with_all(&error.args())
    }
}

impl From<BookError> for Failure {
    fn from(error: BookError) -> Self {
        DeskError::from(error).into()
    }
}

impl From<ChannelError> for Failure {
    fn from(error: ChannelError) -> Self {
        let exit = if matches!(error, ChannelError::BadAddress(_)) { Exit::Refused } else { Exit::Failed };
        Self::new(exit, error.code()).with_all(&error.args())
    }
}

/// An address or a token that cannot be one is refused input.
impl From<OfficeError> for Failure {
    fn from(error: OfficeError) -> Self {
        match error {
            OfficeError::Channel(error) => error.into(),
            OfficeError::Desk(error) => error.into(),
            given => Self::refused(given.code()).with_all(&given.args()),
        }
    }
}

impl From<PaperError> for Failure {
    fn from(error: PaperError) -> Self {
        let exit = if matches!(error, PaperError::Place(_)) { Exit::Refused } else { Exit::Failed };
        Self::new(exit, error.code()).with_all(&error.args())
    }
}

/// A picture or a case that cannot be looked at; what is wrong with the sheet on it is no failure.
impl From<ScanError> for Failure {
    fn from(error: ScanError) -> Self {
        Self::refused(error.code()).with_all(&error.args())
    }
}

impl From<BlankError> for Failure {
    fn from(error: BlankError) -> Self {
        let ours = matches!(error, BlankError::Paper(_));
        let exit = if ours { Exit::Failed } else { Exit::Refused };
        let BlankError::Troubles(troubles) = &error else {
            return Self::new(exit, error.code()).with_all(&error.args());
        };
        // Every value that does not fit is a reason of its own, at its place.
        let each =
            troubles.iter().map(|one| Self::new(exit, one.code()).with_all(&one.args()).at(one.place()));
        each.reduce(Self::and).unwrap_or_else(|| Self::new(exit, error.code()))
    }
}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        let ours = matches!(error, PackError::NotWritten { .. } | PackError::NoRandomness);
        let exit = if ours { Exit::Failed } else { Exit::Refused };
        let one = || Self::new(exit, error.code()).with_all(&error.args());
        // A broken pack is mended in one go: every fault is a reason of its own, at its place.
        let faults = error.faults().iter().map(|fault| {
            let place = format!("{}:{}", fault.file, fault.line);
            one().with("fault", &fault.to_string()).at(&place)
        });
        faults.reduce(Self::and).unwrap_or_else(one)
    }
}

impl From<PracticeError> for Failure {
    fn from(error: PracticeError) -> Self {
        let given = matches!(
            error,
            PracticeError::Script { .. } | PracticeError::UnknownScript { .. } | PracticeError::ClockSpeed
        );
        Self::new(if given { Exit::Refused } else { Exit::Failed }, error.code()).with_all(&error.args())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_a_failure_and_a_wrong_path_is_refused() {
        let exit =
            |kind: io::ErrorKind| Failure::io("cli_write", Path::new("a"), &io::Error::from(kind)).exit;
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded] {
            assert_eq!(exit(kind), Exit::Failed, "{kind}");
        }
        for kind in [io::ErrorKind::NotFound, io::ErrorKind::PermissionDenied, io::ErrorKind::IsADirectory] {
            assert_eq!(exit(kind), Exit::Refused, "{kind}");
        }
    }
}
