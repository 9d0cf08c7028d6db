#pragma once

#include "model/base/result.h"
#include "model/knowledge/exam.h"
#include "model/knowledge/search_words.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// A hit of a search, best first.
struct SearchHit {
    enum class Kind : unsigned char { Service, Fact, Comparison, Api };
    Kind kind = Kind::Fact;
    std::string id;
    std::string service;
    std::string title;   ///< what to show on the first line
    std::string excerpt; ///< second line
    /// Byte ranges of the matched words in title and excerpt, for highlighting.
    std::vector<std::pair<int, int>> titleMatches;
    std::vector<std::pair<int, int>> excerptMatches;
};

/// How much there is to know of a service.
struct ServiceOverview {
    int facts = 0;
    int changed = 0;                   ///< facts whose figure the notes have wrong by now
    std::map<std::string, int> byExam; ///< facts of an exam family ("DVA")
};

/// The read-only knowledge database, made from content/ by buildKnowledge(). One connection per object and
/// thread.
class Knowledge {
public:
    /// Opens knowledge.sqlite of the data directory. Missing, damaged or of another version: it is rebuilt
    /// from content/ into the data directory, or else into the user's cache folder; an error when that fails
    /// too.
    static Result<std::unique_ptr<Knowledge>> open(const std::string& dataDirectory);
    ~Knowledge();

    std::vector<Service> services() const; ///< by category and name; topics and APIs included
    std::optional<Service> service(std::string_view id) const;
    std::map<std::string, ServiceOverview> overviews() const; ///< by service id
    std::optional<Fact> fact(std::string_view id) const;
    std::vector<Fact> facts(std::string_view service) const; ///< in topic order
    std::vector<Fact> allFacts() const;
    std::vector<Comparison> comparisons(std::string_view service) const; ///< all when empty
    std::vector<Exam> exams() const; ///< by family; the newest version of each first
    /// What an exam asks in one of its domains ("1") or tasks ("1.2"), in teaching order.
    std::vector<Fact> factsAsked(std::string_view examCode, std::string_view domainOrTask) const;
    /// How many facts each task and each domain of an exam asks, by its id; those without any are missing.
    std::map<std::string, int> factCounts(std::string_view examCode) const;
    /// Facts about a CloudFormation property ("AWS::SQS::Queue/VisibilityTimeout").
    std::vector<Fact> factsForProperty(std::string_view property) const;
    /// Facts about any property of a CloudFormation type ("AWS::SQS::Queue").
    std::vector<Fact> factsForType(std::string_view type) const;

    /// Ranked search over names, aliases, statements, APIs and figures: every word, or another word for the
    /// same, must match the start of one. An exact name, abbreviation or figure comes first, then what has
    /// the words in its name, then the rest by relevance; when nothing has them all, what lacks one of three
    /// or more. A figure is found in any unit ("900 seconds" and "15 min"), and first where AWS has changed
    /// it. Any text is safe.
    std::vector<SearchHit> search(std::string_view query, int limit = 50) const;

    std::string contentHash() const;

private:
    static constexpr std::size_t maxQuery = 200; ///< bytes; nobody types more

    struct Data;
    explicit Knowledge(std::unique_ptr<Data> data);
    static Result<std::unique_ptr<Knowledge>> openFile(const std::string& path);
    std::unique_ptr<Data> m_data;
};

/// Lines of the notes that no fact cites on purpose.
struct OmittedLines {
    std::string notes; ///< "000" … "004"
    std::string lines; ///< "4452,4478-4480"
    std::string reason;
};

/// Everything under content/, checked: schemas, ids, links, units.
struct Content {
    std::vector<Service> services;
    std::vector<Fact> facts;
    std::vector<Comparison> comparisons;
    std::vector<Exam> exams;
    std::map<std::string, std::string> abbreviations; ///< "DLQ" → "dead-letter queue"
    SearchWords searchWords;
    std::vector<OmittedLines> omitted;
    std::string hash; ///< contentHash()
};

/// Reads and checks content/. All faults are returned, each with file, JSON pointer and reason.
struct ContentReport {
    Content content;
    std::vector<Error> errors;
};
ContentReport readContent(const std::string& contentDirectory);

/// SHA-256 in hex of the names and bytes of the files that readContent() reads.
std::string contentHash(const std::string& contentDirectory);

/// Writes the knowledge database; replaces the file atomically.
Result<void> buildKnowledge(const Content& content, const std::string& databasePath);

} // namespace lintel
