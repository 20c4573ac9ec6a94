using System.Globalization;
using System.Text.Json;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.PerfectGymNext.Customers;

namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>What staff can do, and which events tell of it.</summary>
internal sealed class StudioEdits(CustomerBook book, Action<StudioEvent> tell)
{
    private const string Known = "add, join, change, delete, check-in, check-out, add-contract, change-contract, add-many";

    /// <returns>Whom it was about.</returns>
    /// <exception cref="ImpossibleException">It cannot be done.</exception>
    public EditedCustomers Do(string what, JsonElement body, DateTimeOffset now) => new(what switch
    {
        "add" => [.. EditBody.All<Customer>(body).Select(customer => Add(customer, now))],
        "join" => [.. EditBody.All<JoinEdit>(body).Select(join => Join(join, now))],
        "change" => Each(body, Change),
        "delete" => Each(body, Delete),
        "check-in" => Each(body, edit => Visit(edit, "CUSTOMER_CHECKIN")),
        "check-out" => Each(body, edit => Visit(edit, "CUSTOMER_CHECKOUT")),
        "add-contract" => Each(body, AddContract),
        "change-contract" => Each(body, ChangeContract),
        "add-many" => AddMany(EditBody.All<BulkEdit>(body)[0].Checked(), now),
        _ => throw new ImpossibleException($"there is no edit {what}; known are {Known}"),
    });

    private static List<long> Each(JsonElement body, Action<StudioEdit> edit) =>
    [
        .. EditBody.All<StudioEdit>(body).Select(one =>
        {
            edit(one);
            return one.CustomerId;
        }),
    ];

    private long Add(Customer customer, DateTimeOffset now)
    {
        var id = book.Add(customer, now).Id;
        tell(new StudioEvent("CUSTOMER_CREATED", id));
        return id;
    }

    private void Change(StudioEdit edit)
    {
        book.Change(edit.CustomerId, EditBody.Changes(edit.Changes));
        tell(new StudioEvent("CUSTOMER_UPDATED", edit.CustomerId));
    }

    private void Delete(StudioEdit edit)
    {
        book.Delete(edit.CustomerId);
        tell(new StudioEvent("CUSTOMER_DELETED", edit.CustomerId));
    }

    private void Visit(StudioEdit edit, string type) => tell(new StudioEvent(type, book.Known(edit.CustomerId).Id));

    private void AddContract(StudioEdit edit)
    {
        var contract = EditBody.Changes(edit.Changes).Deserialize<StudioContract>(Control.ControlJson.Options)!;
        tell(new StudioEvent("CONTRACT_CREATED", edit.CustomerId, book.AddContract(edit.CustomerId, contract).Id));
    }

    private void ChangeContract(StudioEdit edit)
    {
        var id = edit.ContractId ?? throw new ImpossibleException("contractId is missing");
        book.ChangeContract(edit.CustomerId, id, EditBody.Changes(edit.Changes));
        tell(new StudioEvent("CONTRACT_UPDATED", edit.CustomerId, id));
    }

    private long Join(JoinEdit join, DateTimeOffset now)
    {
        var id = Add(join.Customer, now);
        if (join.Contract is { } contract)
        {
            tell(new StudioEvent("CONTRACT_CREATED", id, book.AddContract(id, contract).Id));
        }

        return id;
    }

    private List<long> AddMany(BulkEdit bulk, DateTimeOffset now)
    {
        var terms = new StudioContract
        {
            RateName = "Premium",
            StartDate = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-30),
            EndDate = DateOnly.FromDateTime(now.UtcDateTime).AddDays(335),
        };
        return [.. MadeUp.Many(bulk).Select(person => Join(new JoinEdit(CustomerOf(person), terms), now))];
    }

    private static Customer CustomerOf(MadeUp person) => new()
    {
        FirstName = person.FirstName,
        LastName = person.LastName,
        Gender = person.IsFemale ? "FEMALE" : "MALE",
        DateOfBirth = person.Birth,
        Email = person.Email,
        PhonePrivateMobile = person.Phone,
        Street = "Seeweg",
        HouseNumber = (person.Birth.Day + 1).ToString(CultureInfo.InvariantCulture),
        ZipCode = "8002",
        City = "Zuerich",
        Country = "CH",
    };
}
