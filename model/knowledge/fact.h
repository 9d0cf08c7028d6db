#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// A figure with its unit, as AWS's documentation prints it.
struct Quantity {
    std::string bound; ///< min max default exact range step
    double number = 0;
    std::optional<double> upper; ///< of a range
    std::string unit;            ///< "s" "MiB" "messages"; empty for a bare count
    std::string scope;           ///< "per queue"
    std::optional<bool> adjustable;

    /// "43,200 s", "1 MiB", "1 to 10 messages": digits grouped, unit after a no-break space.
    std::string toString() const;
    /// "12 h" for 43,200 s, "15 min" for 900 s; the same as toString() where nothing reads better.
    std::string toFriendlyString() const;
};

/// Where a fact comes from: lines of the user's notes, or a page of documentation and the day it was read.
struct FactSource {
    std::string notes;   ///< "000" … "004", empty for a page
    std::string lines;   ///< "4452,4478-4480"
    std::string doc;     ///< path below docs.aws.amazon.com, or a full host/path
    std::string checked; ///< ISO date
};

/// How a figure is worked out. Content may not hold an example that comes out otherwise.
struct Formula {
    struct Example {
        std::map<std::string, double> given;
        double result = 0;
    };
    std::string expression;                   ///< "writes * ceil(size)": see evaluate()
    std::map<std::string, std::string> given; ///< name → what it stands for: "size" → "KB an item"
    std::string unit;                         ///< of the result
    std::vector<Example> examples;
};

/// The unit everything else is made of: one claim with a stable id. See content/schema/fact.schema.json.
struct Fact {
    std::string id; ///< "sqs.queue.visibility-timeout.max"
    std::string service;
    std::string topic;
    std::string kind;
    std::string name; ///< row of the limits table that it belongs to; empty outside it
    std::string statement;
    std::optional<Quantity> quantity;
    std::optional<Formula> formula;
    std::string property; ///< "AWS::SQS::Queue/VisibilityTimeout"
    std::vector<FactSource> sources;
    std::string status; ///< current changed retired unverified
    std::string notesSaid;
    std::map<std::string, std::string> exams; ///< family → domain or domain.task: {"DVA": "1.2"}
    std::vector<std::string> related;
    std::vector<std::string> confusedWith;
    std::string ask;
    std::string answer;
    std::vector<std::string> cloze; ///< terms of the statement to hide
    std::string why;
};

struct Topic {
    std::string id;
    std::string title;
    std::vector<std::string> facts; ///< ids, in teaching order
};

struct ApiOperation {
    struct Detail {
        std::string name;
        std::string text;
    };
    std::string operation;
    std::string does;
    std::vector<Detail> parameters;
    std::vector<Detail> errors;
    std::string remember; ///< the one thing to keep: limit, paging or batch behaviour
    std::vector<FactSource> sources;
};

struct ServiceStatus {
    std::string state; ///< active maintenance closed ended
    std::string since;
    std::string replacement;
    std::string doc;
};

struct Service {
    std::string id;
    std::string name;     ///< "Amazon SQS"
    std::string fullName; ///< "Amazon Simple Queue Service"
    std::vector<std::string> aliases;
    std::vector<std::string> formerNames;
    std::string category; ///< token key
    std::string summary;
    ServiceStatus status;
    std::vector<std::string> resourceTypes;
    std::vector<Topic> topics;
    std::vector<ApiOperation> apis;
};

/// Variants side by side: every row says the same thing of each column.
struct Comparison {
    struct Row {
        std::string aspect;
        std::vector<std::string> values; ///< one per column
        std::vector<std::string> facts;
    };
    std::string id;
    std::string title;
    std::string service;
    std::vector<std::string> columns;
    std::vector<Row> rows;
    std::vector<FactSource> sources;
};

} // namespace lintel
