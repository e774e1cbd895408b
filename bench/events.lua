-- SPDX-License-Identifier: MIT
-- events.lua - for wrk: sealed events (bench/events), each once. Arguments: THEIR FILE, HOW MANY THREADS wrk HAS.
-- An event that comes again is cheaper, so there must be more of them than can be pushed in the time.
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init(args)
    queries, bodies, at = {}, {}, 0
    local line_number, of = 0, tonumber(args[2])
    for line in io.lines(args[1]) do
        if line_number % of == number then
            queries[#queries + 1], bodies[#bodies + 1] = line:match("^(%S+)\t(.+)$")
        end
        line_number = line_number + 1
    end
    headers = { ["Content-Type"] = "application/json; charset=utf-8" }
end

function request()
    at = at % #queries + 1
    return wrk.format("POST", wrk.path .. "?" .. queries[at], headers, bodies[at])
end

function done(summary, latency, requests)
    local errors = summary.errors
    print(("  %.0f/s   p50 %.2f ms   p99 %.2f ms   max %.0f ms   not 2xx %d   broken %d"):format(
        summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        latency.max / 1000, errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
