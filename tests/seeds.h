/*
 * seeds.h -- faults sown into the sample, each with all that "check" then finds.
 *
 * For test_check.c.  With from the first place where it stands becomes to;
 * with NULL instead the file becomes to, or is removed.
 */
#ifndef SEEDS_H
#define SEEDS_H

struct seed {
    const char *file, *from, *to;
    const char *found;
};

/* What is no CSV. */
static const struct seed bytes[] = {
    { "facts.csv", "You paddle.", "You p\xE4" "ddle.",
      "facts.csv:2: error: byte 0xE4 is not UTF-8; save the file as UTF-8\n" },
    { "sources.csv", "key,title", "\xEF\xBB\xBFkey,title",
      "sources.csv:1: error: the file begins with a byte order mark; save it as "
        "UTF-8 without one\n" },
    { "links.csv", NULL, "",
      "links.csv:1: error: the file is empty; its first line must name the columns\n" },
    { "events.csv", "Sold to anybody.,", "\"Sold to anybody.,",
      "events.csv:2: error: a quote opens here and is never closed; a quote inside a "
        "field is written twice\n" },
    { "events.csv", "Sold to", "\"Sold\" to",
      "events.csv:2: error: text follows a closing quote; a quote inside a field is "
        "written twice\n" },
    { "events.csv", "Sold to", "Sold \"to\"",
      "events.csv:2: error: a quote inside a field without quotes; put the field in "
        "quotes and write this one twice\n" },
    { "questions.csv", "water,Where?,,,\n", "water,Where?,,,\r\n",
      "questions.csv:3: error: a carriage return ends the line; save the file with "
        "LF line ends\n" },
    { "terms.csv", "waters,lake,Lake,,,,", "waters,lake,Lake,,,",
      "terms.csv:7: error: 6 fields, but the header names 7\n" },
    { "terms.csv", "waters,lake,Lake,,,,", "waters,lake,Lake,,,,,",
      "terms.csv:7: error: 8 fields, but the header names 7\n" },
    { "offerings.csv", "launch,Launch", "\nlaunch,Launch",
      "offerings.csv:4: error: 1 field, but the header names 5\n" },
};

/* Files and columns. */
static const struct seed names[] = {
    { "offerings.csv", "summary\n", "remark\n",
      "offerings.csv:1: error: unknown column 'remark'; the columns are key, name, "
        "aliases, group, summary\n" },
    { "offerings.csv", "key,name,aliases", "key,name,name",
      "offerings.csv:1: error: column 'name' is there twice\n" },
    { "answers.csv", "question,key,label", "question,key,help",
      "answers.csv:1: error: column 'help' is there twice\n"
      "answers.csv:1: error: column 'label' is missing\n" },
    { "answers.csv", NULL, "question,key,label\nmove,engine,An engine\n",
      "answers.csv:1: error: column 'to' is missing\n" },
    { "catalogue.csv", NULL, NULL,
      "catalogue.csv: error: the file is missing; a catalogue must have it\n" },
    { "attributes.csv", NULL, NULL,
      "attributes.csv: error: the file is missing; a catalogue must have it\n" },
    { "fact.csv", NULL, "offering\n",
      "fact.csv: error: unknown file; no file of a catalogue has this name\n" },
    { "README", NULL, "Boats.\n",
      "README: error: unknown file; no file of a catalogue has this name\n" },
};

/* Keys: unknown, twice, badly formed. */
static const struct seed keys[] = {
    { "facts.csv", "launch,crew", "lunch,crew",
      "offerings.csv:4: warning: offering launch has no fact on crew\n"
      "facts.csv:23: error: offering: unknown key: no offering 'lunch'; did you mean "
        "'launch'?\n" },
    { "facts.csv", "launch,crew", "launch,cargo",
      "offerings.csv:4: warning: offering launch has no fact on crew\n"
      "facts.csv:23: error: attribute: unknown key: no attribute 'cargo'\n" },
    { "facts.csv", "8,,yard", "8,,harbour",
      "facts.csv:23: error: source: unknown key: no source 'harbour'\n" },
    { "terms.csv", "waters,sea", "water,sea",
      "terms.csv:8: error: attribute: unknown key: no attribute 'water'; did you "
        "mean 'waters'?\n"
      "facts.csv:7: error: value: 'sea' is no term of waters\n"
      "facts.csv:16: error: value: 'sea' is no term of waters\n" },
    { "terms.csv", "effort,much", "effort,none,Nothing,,,,\neffort,much",
      "terms.csv:4: error: key: duplicate key 'none'; line 2 has it\n" },
    { "events.csv", "launch,2031", "barge,2031",
      "events.csv:5: error: offering: unknown key: no offering 'barge'\n" },
    { "links.csv", "launch,Launches", "barge,Launches",
      "offerings.csv:4: error: offering launch has no link\n"
      "links.csv:5: error: offering: unknown key: no offering 'barge'\n" },
    { "glossary.csv", "effort,depends", "efort,depends",
      "glossary.csv:3: error: attribute: unknown key: no attribute 'efort'; did you "
        "mean 'effort'?\n" },
    { "glossary.csv", "almanac,Words", "almanak,Words",
      "glossary.csv:2: error: source: unknown key: no source 'almanak'; did you mean "
        "'almanac'?\n" },
    { "answers.csv", "water,sea", "waters,sea",
      "answers.csv:4: error: question: unknown key: no question 'waters'; did you "
        "mean 'water'?\n" },
    { "outcomes.csv", "Sail,dinghy", "Sail,dinghy;sloop",
      "outcomes.csv:3: error: offerings: unknown key: no offering 'sloop'\n" },
    { "outcomes.csv", "wind.,yard", "wind.,yards",
      "outcomes.csv:2: error: source: unknown key: no source 'yards'; did you mean "
        "'yard'?\n" },
    { "questions.csv", "almanac,Choosing", "old,Choosing",
      "questions.csv:2: error: source: unknown key: no source 'old'\n" },
    { "offerings.csv", "launch,Launch", "canoe,Pirogue,,,\nlaunch,Launch",
      "offerings.csv:4: error: key: duplicate key 'canoe'; line 2 has it\n" },
    { "sources.csv", "yard,Price", "almanac,Another,,,,,\nyard,Price",
      "sources.csv:3: error: key: duplicate key 'almanac'; line 2 has it\n" },
    { "questions.csv", "water,Where", "move,How?,,,\nwater,Where",
      "questions.csv:3: error: key: duplicate key 'move'; line 2 has it\n" },
    { "answers.csv", "water,small", "water,sea",
      "answers.csv:5: error: key: duplicate key 'sea'; line 4 has it\n" },
    { "outcomes.csv", "paddle,Paddle", "sail,Paddle",
      "outcomes.csv:4: error: key: duplicate key 'sail'; line 3 has it\n" },
    { "attributes.csv", "plan,Plan", "built,Built in,,text,,,,,When.\nplan,Plan",
      "attributes.csv:8: error: key: duplicate key 'built'; line 6 has it\n" },
    { "outcomes.csv", "paddle,Paddle", "Paddle,Paddle",
      "outcomes.csv:4: error: key: 'Paddle' is not a key: small letters, digits, '-' "
        "and '_', and no sign first\n" },
    { "outcomes.csv", "paddle,Paddle", "_paddle,Paddle",
      "outcomes.csv:4: error: key: '_paddle' is not a key: small letters, digits, "
        "'-' and '_', and no sign first\n" },
    { "outcomes.csv", "paddle,Paddle", ",Paddle",
      "outcomes.csv:4: error: key: the cell is empty, but must have a value\n" },
    { "offerings.csv", "launch,Launch", ",Tug,,,\nlaunch,Launch",
      "offerings.csv:4: error: key: the cell is empty, but must have a value\n" },
    { "catalogue.csv", "boats,Boats", "my boats,Boats",
      "catalogue.csv:2: error: key: 'my boats' is not a key: small letters, digits, "
        "'-' and '_', and no sign first\n" },
    { "catalogue.csv", NULL, "key,title,version,as_of\n",
      "catalogue.csv: error: no row; the catalogue itself must be one\n" },
    { "catalogue.csv", "/boats\n", "/boats\nships,Ships,,1,2026-11-23,,\n",
      "catalogue.csv:3: error: another row; the catalogue itself is exactly one\n" },
};

/* Cells that know only some words. */
static const struct seed words[] = {
    { "attributes.csv", "Use,ordinal", "Use,ordinals",
      "attributes.csv:2: error: type: unknown type 'ordinals'; it may be enum, "
        "ordinal, bool, number, date, text or url\n" },
    { "attributes.csv", "number,one", "number,two",
      "attributes.csv:3: error: cardinality: unknown cardinality 'two'; it may be "
        "one or many\n" },
    { "attributes.csv", "higher", "more",
      "attributes.csv:3: error: better: unknown better 'more'; it may be higher or "
        "lower\n" },
    { "attributes.csv", "one,,lower,yes", "one,,lower,1",
      "attributes.csv:2: error: shown: '1' is not yes or no\n" },
    { "facts.csv", "plan,not_stated", "plan,silent",
      "facts.csv:11: error: state: unknown state 'silent'; it may be not_stated, "
        "unknown, not_applicable, superseded or denied\n" },
    { "facts.csv", "2026-11-23,yes", "2026-11-23,maybe",
      "facts.csv:4: error: inferred: 'maybe' is not yes or no\n" },
    { "events.csv", "2031,retires_on", "2031,retires",
      "events.csv:5: error: kind: unknown kind 'retires'; it may be preview, ga, "
        "notice, notice_withdrawn, closed_to_new, retired, retires_on or note\n" },
    { "links.csv", "canoe,docs", "canoe,manual",
      "links.csv:3: error: kind: unknown kind 'manual'; it may be docs, start, "
        "preread, more or partner\n" },
};

/* Values against the type of their column or attribute. */
static const struct seed values[] = {
    { "facts.csv", "launch,effort,,none", "launch,effort,,nome",
      "terms.csv:2: warning: no fact uses the term none of effort\n"
      "facts.csv:22: error: value: 'nome' is no term of effort; did you mean "
        "'none'?\n" },
    { "facts.csv", "launch,effort,,none", "launch,effort,,river",
      "terms.csv:2: warning: no fact uses the term none of effort\n"
      "facts.csv:22: error: value: 'river' is no term of effort\n" },
    { "facts.csv", "licence,,yes", "licence,,Yes",
      "facts.csv:25: error: value: 'Yes' is not yes or no\n" },
    { "facts.csv", "crew,,8", "crew,,eight",
      "facts.csv:23: error: value: 'eight' is not a decimal number\n" },
    { "facts.csv", "crew,,8", "crew,,1e3",
      "facts.csv:23: error: value: '1e3' is not a decimal number\n" },
    { "facts.csv", "crew,,8", "crew,,8.",
      "facts.csv:23: error: value: '8.' is not a decimal number\n" },
    { "facts.csv", "1901-05", "1901-13",
      "facts.csv:26: error: value: '1901-13' is not a date such as 2026-11-23, "
        "2026-11 or 2026\n" },
    { "facts.csv", "1901-05", "May 1901",
      "facts.csv:26: error: value: 'May 1901' is not a date such as 2026-11-23, "
        "2026-11 or 2026\n" },
    { "facts.csv", "https://example.org/plan", "example.org/plan",
      "facts.csv:21: error: value: 'example.org/plan' is not a URL\n" },
    { "facts.csv", "https://example.org/plan", "https://example.org/a plan",
      "facts.csv:21: error: value: 'https://example.org/a plan' is not a URL\n" },
    { "facts.csv", "effort,superseded,some", "effort,superseded,sum",
      "terms.csv:3: warning: no fact uses the term some of effort\n"
      "facts.csv:13: error: value: 'sum' is no term of effort\n" },
    { "glossary.csv", "effort,depends", "effort,wind",
      "glossary.csv:3: error: value: 'wind' is no term of effort\n" },
    { "glossary.csv", "effort,depends", ",depends",
      "glossary.csv:3: error: value: 'depends' needs an attribute that it is a value "
        "of\n" },
    { "terms.csv", "much,Much effort,2.5", "much,Much effort,most",
      "terms.csv:4: error: rank: 'most' is not a decimal number\n" },
    { "catalogue.csv", "2026-11-23", "23.11.2026",
      "catalogue.csv:2: error: as_of: '23.11.2026' is not a date such as 2026-11-23, "
        "2026-11 or 2026\n" },
    { "catalogue.csv", "https://example.org/boats", "boats",
      "catalogue.csv:2: error: homepage: 'boats' is not a URL\n" },
    { "sources.csv", "2026-02,", "2026-02-30,",
      "sources.csv:2: error: dated: '2026-02-30' is not a date such as 2026-11-23, "
        "2026-11 or 2026\n" },
    { "links.csv", "https://example.org/canoe", "",
      "links.csv:3: error: url: the cell is empty, but must have a value\n" },
    { "events.csv", "Sold to anybody.", "",
      "events.csv:2: error: text: the cell is empty, but must have a value\n" },
    { "offerings.csv", "open canoe;Canadian", "open canoe;;Canadian",
      "offerings.csv:2: error: aliases: the list has an empty item\n" },
};

/* States with and without a value. */
static const struct seed states[] = {
    { "facts.csv", "launch,crew,,8", "launch,crew,,",
      "facts.csv:23: error: value: a stated fact needs a value; or give the state "
        "that explains why it has none\n" },
    { "facts.csv", "plan,not_stated,,", "plan,not_stated,https://example.org/,",
      "facts.csv:11: error: value: the state 'not_stated' allows no value\n" },
    { "facts.csv", "built,unknown,", "built,unknown,1900",
      "facts.csv:18: error: value: the state 'unknown' allows no value\n" },
    { "facts.csv", "remarks,not_applicable,", "remarks,not_applicable,none",
      "facts.csv:27: error: value: the state 'not_applicable' allows no value\n" },
    { "facts.csv", "superseded,some", "superseded,",
      "terms.csv:3: warning: no fact uses the term some of effort\n"
      "facts.csv:13: error: value: the state 'superseded' needs a value\n" },
    { "facts.csv", "denied,sea", "denied,",
      "facts.csv:7: error: value: the state 'denied' needs a value\n" },
};

/* What a well-formed catalogue should not leave out or say. */
static const struct seed content[] = {
    { "facts.csv", "8,,yard", "8,,",
      "facts.csv:23: error: source: the fact has none\n" },
    { "links.csv", "launch,Launches", "canoe,Launches",
      "offerings.csv:4: error: offering launch has no link\n" },
    { "attributes.csv", "Where it may go.", "",
      "attributes.csv:4: error: definition: attribute waters has none\n" },
    { "attributes.csv", "enum,many,,", "enum,many,,higher",
      "attributes.csv:4: error: better: values of type enum have no order of merit\n" },
    { "events.csv", "launch,2031", "launch,2026-11-24",
      "events.csv:5: warning: date: the day of retirement, 2026-11-24, has passed; "
        "say whether it is retired\n"
      "outcomes.csv:2: warning: launch is recommended but retired\n" },
    { "events.csv", "launch,2031", "launch,2026-11",
      "" },
    { "facts.csv", "Launches,2026-11-23", "Launches,2025-11-23",
      "facts.csv:22: warning: checked: last checked on 2025-11-23, more than a year "
        "ago\n" },
    { "facts.csv", "Launches,2026-11-23", "Launches,2025",
      "" },
    { "catalogue.csv", "2026-11-23", "2025-11",
      "" },
    { "facts.csv", "launch,built,,1901-05,,almanac,Launches,2026-11-23,\n", "",
      "offerings.csv:4: warning: offering launch has no fact on built\n" },
    { "sources.csv", "yard,Price", "yacht,Yachts,,,,,\nyard,Price",
      "sources.csv:3: warning: source yacht is never cited\n" },
    { "terms.csv", "waters,sea", "waters,pond,Pond,,,,\nwaters,sea",
      "terms.csv:8: warning: no fact uses the term pond of waters\n" },
    { "facts.csv", "launch,crew,,8", "launch,crew,,8,,yard,,2026-11-23,\nlaunch,crew,,8",
      "facts.csv:24: warning: the row says the same as line 23\n" },
    { "links.csv", ",All boats", "launch,Launches,https://example.org/launch,\n,All boats",
      "links.csv:6: warning: the row says the same as line 2\n" },
    { "offerings.csv", "launch,Launch,", "launch,Launch ,",
      "offerings.csv:4: warning: name: a stray space before or after 'Launch '\n" },
    { "offerings.csv", "open canoe;Canadian", "open canoe; Canadian",
      "offerings.csv:2: warning: aliases: a stray space before or after 'open canoe; "
        "Canadian'\n" },
    { "outcomes.csv", "Sail,dinghy", "Sail, dinghy",
      "outcomes.csv:3: error: offerings: unknown key: no offering ' dinghy'; did you "
        "mean 'dinghy'?\n"
      "outcomes.csv:3: warning: offerings: a stray space before or after ' dinghy'\n" },
    { "glossary.csv", "What steers.", "\"What steers.\n\"",
      "glossary.csv:2: warning: definition: a stray space before or after 'What "
        "steers. '\n" },
};

/* A few of the faults that test_check_tree.c has in full. */
static const struct seed tree[] = {
    { "answers.csv", "outcome:paddle", "outcome:row",
      "answers.csv:5: error: answer small to question water leads nowhere: there is "
        "no outcome:row\n"
      "outcomes.csv:4: error: outcome paddle cannot be reached from question move\n" },
    { "answers.csv", "water,small,Small water,,-waters:sea,outcome:paddle\n", "",
      "offerings.csv:2: error: no outcome of the decision tree recommends canoe\n"
      "questions.csv:3: error: question water has only one answer; a question needs "
        "two or more\n"
      "outcomes.csv:4: error: outcome paddle cannot be reached from question move\n" },
    { "answers.csv", "waters:sea,outcome:sail", "waters:see,outcome:sail",
      "answers.csv:4: error: the condition of answer sea to question water does not "
        "parse: unknown value \"see\" for waters: did you mean sea? (river, lake, "
        "sea)\n" },
    { "answers.csv", "outcome:paddle", "question:move",
      "questions.csv:2: error: answers lead round in a cycle: move -> water -> move\n"
      "outcomes.csv:4: error: outcome paddle cannot be reached from question move\n" },
    { "events.csv", "dinghy,2026-06,notice,Wooden ones", "dinghy,2026-06,retired,",
      "outcomes.csv:3: warning: dinghy is recommended but retired\n" },
};

#endif
