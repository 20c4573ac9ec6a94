using System.Text.Json.Nodes;
using MemberSync.Simulators.Sources.Editing;

namespace MemberSync.Simulators.Sources.PerfectGymNext.Customers;

/// <summary>The people of a studio and their contracts.</summary>
internal sealed class CustomerBook
{
    private const long FirstCustomer = 1001;
    private const long FirstContract = 500001;

    private static readonly string[] Genders = ["MALE", "FEMALE", "UNISEX"];
    private static readonly string[] Statuses = ["MEMBER", "PROSPECT", "FORMER_MEMBER"];

    private readonly SortedDictionary<long, Customer> _customers = [];
    private readonly Dictionary<long, List<StudioContract>> _contracts = [];
    private long _lastCustomer = FirstCustomer - 1;
    private long _lastContract = FirstContract - 1;

    public IReadOnlyCollection<Customer> Customers => _customers.Values;

    public Customer? Find(long id) => _customers.GetValueOrDefault(id);

    public IReadOnlyList<StudioContract> ContractsOf(long customer) => _contracts.GetValueOrDefault(customer, []);

    /// <summary>The customers after an id, in the order of their ids.</summary>
    public IReadOnlyList<Customer> After(long id, int most) =>
        [.. _customers.Values.SkipWhile(customer => customer.Id <= id).Take(most)];

    /// <exception cref="ImpossibleException">No such customer can be.</exception>
    public Customer Add(Customer customer, DateTimeOffset now)
    {
        var id = customer.Id > 0 ? customer.Id : _lastCustomer + 1;
        var number = customer.CustomerNumber ?? $"1-{id}";
        var added = Checked(customer with { Id = id, CustomerNumber = number, CreatedDateTime = now });
        if (!_customers.TryAdd(id, added))
        {
            throw new ImpossibleException($"there is a customer {id} already");
        }

        _lastCustomer = Math.Max(_lastCustomer, id);
        return added;
    }

    /// <param name="changes">The fields that change; null takes a field away.</param>
    public Customer Change(long id, JsonObject changes) => _customers[id] = Checked(
        JsonPatch.Apply(Known(id), changes) is var changed && changed.Id == id
            ? changed
            : throw new ImpossibleException("id cannot be changed"));

    /// <exception cref="ImpossibleException">There is no such customer.</exception>
    public void Delete(long id)
    {
        Known(id);
        _customers.Remove(id);
        _contracts.Remove(id);
    }

    public StudioContract AddContract(long customer, StudioContract contract)
    {
        Known(customer);
        var added = contract with { Id = ++_lastContract };
        if (!_contracts.TryGetValue(customer, out var contracts))
        {
            _contracts[customer] = contracts = [];
        }

        contracts.Add(added);
        return added;
    }

    public StudioContract ChangeContract(long customer, long contract, JsonObject changes)
    {
        var contracts = _contracts.GetValueOrDefault(Known(customer).Id, []);
        var at = contracts.FindIndex(known => known.Id == contract);
        return at < 0
            ? throw new ImpossibleException($"customer {customer} has no contract {contract}")
            : contracts[at] = JsonPatch.Apply(contracts[at], changes) with { Id = contract };
    }

    /// <exception cref="ImpossibleException">There is no such customer.</exception>
    public Customer Known(long id) => Find(id) ?? throw new ImpossibleException($"there is no customer {id}");

    private static Customer Checked(Customer customer) =>
        customer.Gender is { } gender && !Genders.Contains(gender)
            ? throw new ImpossibleException($"gender is {gender}, not one of {string.Join(", ", Genders)}")
        : !Statuses.Contains(customer.Status)
            ? throw new ImpossibleException($"status is {customer.Status}, not one of {string.Join(", ", Statuses)}")
        : customer;
}
