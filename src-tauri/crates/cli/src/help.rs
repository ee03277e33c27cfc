//! Help and wrong use, in the reader's language: clap knows the grammar, the locale files know the words.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory as _};
use filing::problem::Args;
use filing::words::{Words, message_id};

use crate::args::Beian;
use crate::out;
use crate::outcome::{Exit, Failure};
use crate::setting::Setting;

/// The command line with its help texts. A command's text is `cli-<name>`, an option's the attribute of its name
/// there, or of `cli-option` when several commands share it.
pub(crate) fn command(words: &Words) -> Command {
    let flag = |name: &'static str, short, action| Arg::new(name).long(name).short(short).action(action);
    let command = Beian::command().arg(flag("help", 'h', ArgAction::Help).global(true)).arg(flag(
        "version",
        'V',
        ArgAction::Version,
    ));
    let mut command = worded(command, words, "cli-beian");
    command.build();
    command
}

fn worded(command: Command, words: &Words, id: &str) -> Command {
    let plain = |id: &str| words.plain(id);
    let say = |name: &str| {
        let own = words.attribute(id, name, &Args::new());
        own.or_else(|| words.attribute("cli-option", name, &Args::new())).unwrap_or_default()
    };
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{}",
        plain("cli-heading-usage"),
        words.attribute(id, "more", &Args::new()).map(|more| format!("\n\n{more}")).unwrap_or_default()
    );
    let children: Vec<String> = command.get_subcommands().map(|child| child.get_name().to_owned()).collect();
    let mut command = command
        .about(plain(id))
        .help_template(template)
        .subcommand_help_heading(plain("cli-heading-commands"))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
            let text = say(arg.get_id().as_str());
            let arg = if arg.get_default_values().is_empty() { arg } else { arg.hide_default_value(true) };
            let valued = arg.get_action().takes_values();
            arg.help(text).help_heading(plain(heading)).hide_possible_values(valued)
        });
    for child in children {
        // `tables check` is another command than `check`.
        let id = match id {
            "cli-tables" => message_id("cli-tables", &child),
            "cli-act" => message_id("cli-act", &child),
            _ => message_id("cli", &child),
        };
        command = command.mut_subcommand(child, |child| worded(child, words, &id));
    }
    command
}

/// Shows help where it was asked for; otherwise says what is wrong with the call.
pub(crate) fn explain(setting: &Setting, error: &clap::Error) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => match out::text(&error.render().to_string()) {
            Ok(()) => Exit::Done,
            Err(_) => Exit::Failed,
        },
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            out::aside(&error.render().to_string());
            Exit::Refused
        }
        _ => wrong_use(error).tell(setting),
    }
}

fn wrong_use(error: &clap::Error) -> Failure {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    };
    let code = match error.kind() {
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => "cli_missing",
        ErrorKind::UnknownArgument => "cli_unknown_option",
        ErrorKind::InvalidSubcommand => "cli_unknown_command",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli_bad_value",
        _ => "cli_wrong_use",
    };
    let value = [ContextKind::InvalidValue, ContextKind::InvalidSubcommand].map(context).concat();
    Failure::refused(code).with("option", &context(ContextKind::InvalidArg)).with("value", &value)
}

#[cfg(test)]
mod tests {
    use filing::catalogue::Catalogue;
    use filing::words::Language;

    use super::*;

    fn silent(command: &Command, found: &mut Vec<String>) {
        if command.get_about().is_none_or(|about| about.to_string().starts_with("cli-")) {
            found.push(command.get_name().to_owned());
        }
        for arg in command
            .get_arguments()
            .filter(|arg| arg.get_help().is_none_or(|help| help.to_string().is_empty()))
        {
            found.push(format!("{} {}", command.get_name(), arg.get_id()));
        }
        command.get_subcommands().for_each(|child| silent(child, found));
    }

    #[test]
    fn every_command_and_option_explains_itself_in_both_languages() {
        let catalogue = Catalogue::embedded().unwrap();
        for language in Language::ALL {
            let mut found = Vec::new();
            silent(&command(catalogue.words(language)), &mut found);
            assert_eq!(found, Vec::<String>::new(), "{}", language.tag());
        }
    }

    #[test]
    fn the_grammar_has_no_contradiction() {
        Beian::command().debug_assert();
    }
}
